// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

namespace candour {

/// A value, or the Error that says why there is none.
template<typename T = void>
using Result = tl::expected<T, Error>;

/// The failing side of a Result.
inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString detail = {})
{
    return tl::make_unexpected(Error{kind, std::move(message), std::move(detail)});
}

/// Hands an error on to a Result of another type.
template<typename T>
tl::unexpected<Error> failed(const Result<T> &result)
{
    return tl::make_unexpected(result.error());
}

} // namespace candour

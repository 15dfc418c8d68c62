// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QTest>

/// Verifies that a Result holds a value, and shows its message and detail where it does not.
#define QVERIFY_RESULT(...)                                                                                            \
    do {                                                                                                               \
        const auto &verified = (__VA_ARGS__);                                                                          \
        if (!verified)                                                                                                 \
            QFAIL(qPrintable(verified.error().message + QStringLiteral(" | ") + verified.error().detail));             \
    } while (false)

/// Verifies that a Result is an Error of this kind whose message contains these words.
#define QVERIFY_ERROR(result, expectedKind, words)                                                                     \
    do {                                                                                                               \
        const auto &refused = (result);                                                                                \
        QVERIFY2(!refused, "expected an error, got a value");                                                          \
        QCOMPARE(int(refused.error().kind), int(expectedKind));                                                        \
        QVERIFY2(refused.error().message.contains(QStringLiteral(words)), qPrintable(refused.error().message));        \
    } while (false)

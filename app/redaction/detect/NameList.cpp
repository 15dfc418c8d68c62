// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameList.h"

#include <QResource>

#include <algorithm>

namespace candour {

NameList::NameList(const QString &resource) : m_bytes(QResource(resource).uncompressedData())
{
    std::string_view rest(m_bytes.constData(), std::size_t(m_bytes.size()));
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (!line.empty() && line.front() != '#')
            m_sorted.push_back(line);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    std::sort(m_sorted.begin(), m_sorted.end());
}

bool NameList::contains(const QString &key) const
{
    const QByteArray bytes = key.toUtf8();
    return std::binary_search(m_sorted.begin(), m_sorted.end(),
                              std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace candour {

/// Makes one test row, named after the file, for each *.json in a folder of tests/data; a new file is a new row. The
/// columns are "bytes" and "expected", the words in the .expect file beside it.
void addCorpusRows(const QString &folder);

/// The bytes of a file of the source tree, such as "resources/schemas/template.md".
QByteArray sourceFile(const QString &path);

/// What stands in the first ```json block of a page of documentation.
QByteArray exampleIn(const QByteArray &markdown);

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QTextBrowser>

namespace candour {

/// Shows a public page as it will read: headings, lists, tables, and labels where something is withheld. Links lead
/// nowhere; they show their address when pointed at.
class PublicPageView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PublicPageView(QWidget *parent = nullptr);

    /// Shows this page in place of the one before, at the same height.
    void showDocument(const Document &document);

    /// Brings the section with this anchor to the top.
    void showSection(const QString &anchor);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    bool drawSections(const Document &before);
    void fitWidth();

    Document m_document;
    QList<QTextCursor> m_starts; ///< Of its sections.
};

} // namespace candour

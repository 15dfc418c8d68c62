// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

#include <QTimer>

class QElapsedTimer;
class QPainter;
class QTextBlock;
class QTextEdit;

namespace candour {

class Spelling;

/// The misspelt words of one text box. It looks them up in pauses, a few milliseconds at a time, and only in paragraphs
/// that changed. The document is left alone: the underline is drawn over it, so that marks and links keep theirs.
class MisspeltWords : public QObject
{
    Q_OBJECT

public:
    /// \a spelling outlives the box.
    MisspeltWords(QTextEdit &edit, Spelling &spelling);

    /// Those of a paragraph, as far as they have been found.
    static QList<TextRange> in(const QTextBlock &block);

    /// Underlines what stands in this part of the viewport.
    void draw(QPainter &painter, const QRectF &part) const;

    Spelling &spelling() const { return m_spelling; }

private:
    void follow(int position, int added);
    void lookAgain();
    void lookUpSome();
    void lookUp(QTextBlock &block, const QElapsedTimer &busy);

    QTextEdit &m_edit;
    Spelling &m_spelling;
    QTimer m_pause;
    int m_next = 0; ///< Number of the first paragraph that may not have been looked up.
};

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Question.h"
#include "dpia/Treatment.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace candour {

class TextEdit;

/// What the public will read in place of one answer. While there is no such wording it is a button that opens the
/// editor; where the answer is withheld, or the public sees nothing of the question, it is not there.
class WordingBox : public QWidget
{
    Q_OBJECT

public:
    explicit WordingBox(const Question &question, QWidget *parent = nullptr);

    /// Shows how the public side of the answer stands, in this language; words that are being written stay.
    void showTreatment(const Treatment &treatment, const QString &language, bool writable);

    RichText wording() const;
    const QString &language() const { return m_language; }

    bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty) { m_dirty = dirty; }

Q_SIGNALS:
    void typed();

private:
    void open();
    void showEditor(bool visible);

    Question m_question;
    QToolButton *m_openButton;
    QLabel *m_label;
    TextEdit *m_edit;
    QLabel *m_hintLabel;
    QString m_language;
    RichText m_kept; ///< A wording that was written and is not used now.
    bool m_dirty = false;
};

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/AnswerField.h"
#include "gui/fields/CheckField.h"
#include "gui/fields/DateField.h"
#include "gui/fields/NumberField.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/QuestionBox.h"
#include "journeys/SampleWindow.h"

#include <QRadioButton>

namespace candour {

/// Answers what has the keyboard with the plainest answer that fits, if it has none yet: "no" or the first option, a
/// word, a date, a person, one row a table. Nothing but keys.
class KeyboardFiller
{
public:
    explicit KeyboardFiller(const QDate &date) : m_date(date) {}

    /// Answers the control and says whether anything was done.
    bool answer(QWidget *focused)
    {
        if (auto *edit = qobject_cast<TextEdit *>(focused))
            return type(edit);
        if (auto *button = qobject_cast<QRadioButton *>(focused))
            return choose(button);
        if (auto *box = qobject_cast<QCheckBox *>(focused))
            return tick(box);
        if (auto *list = qobject_cast<QComboBox *>(focused))
            return chooseFrom(list);
        if (auto *line = qobject_cast<QLineEdit *>(focused))
            return type(line);
        return focused->objectName() == u"addRowButton"_s && addRow(focused);
    }

private:
    template<typename Ancestor>
    static Ancestor *within(const QWidget *widget)
    {
        for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
            if (auto *found = qobject_cast<Ancestor *>(up))
                return found;
        return nullptr;
    }

    /// What the field, or the cell of the row, holds.
    static bool isAnswered(const QWidget *widget)
    {
        const auto *field = within<AnswerField>(widget);
        return !field || !isEmpty(field->answer());
    }

    bool type(TextEdit *edit)
    {
        if (isAnswered(edit) || edit->objectName() == u"reasonTextEdit"_s || edit->isReadOnly())
            return false;
        QTest::keyClicks(edit, u"Words %1."_s.arg(++m_words));
        return true;
    }

    bool choose(QRadioButton *button)
    {
        const QString name = button->objectName();
        if (isAnswered(button))
            return false;
        QTest::keyClick(button, Qt::Key_Space);
        if (name == u"yesRadioButton"_s) // on to "no", as an arrow key does
            QTest::keyClick(button, Qt::Key_Right);
        return true;
    }

    bool tick(QCheckBox *box)
    {
        const auto *field = within<CheckField>(box);
        if (!field || isAnswered(box))
            return false;
        const auto boxes = field->findChildren<QCheckBox *>();
        const bool hasNone = std::any_of(boxes.begin(), boxes.end(), isNone);
        if (hasNone && !isNone(box))
            return false;
        QTest::keyClick(box, Qt::Key_Space);
        return true;
    }

    static bool isNone(const QCheckBox *box) { return box->objectName() == u"optionCheckBox_none"_s; }

    bool chooseFrom(QComboBox *list)
    {
        if (isAnswered(list))
            return false;
        if (list->isEditable()) {
            QTest::keyClicks(list->lineEdit(), u"Rosa Lindqvist"_s);
            QTest::keyClick(list->lineEdit(), Qt::Key_Return);
        } else {
            QTest::keyClick(list, Qt::Key_Down);
        }
        return true;
    }

    bool type(QLineEdit *line)
    {
        if (line->objectName() == u"labelLineEdit"_s || isAnswered(line))
            return false;
        const QString words = within<DateField>(line)                  ? QLocale::c().toString(m_date, u"d/M/yyyy"_s)
                              : within<NumberField>(line)              ? u"1"_s
                              : line->objectName() == u"urlLineEdit"_s ? u"https://example.org/page"_s
                                                                       : u"Rosa Lindqvist"_s;
        QTest::keyClicks(line, words);
        return true;
    }

    static bool addRow(QWidget *button)
    {
        if (isAnswered(button))
            return false;
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }

    QDate m_date;
    int m_words = 0;
};

} // namespace candour

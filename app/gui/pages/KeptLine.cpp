// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/KeptLine.h"

#include "base/Patience.h"
#include "gui/fields/LineEdit.h"

#include <QLabel>

namespace candour {

KeptLine::KeptLine(LineEdit *edit, QLabel *hintLabel, std::function<QString(const QString &)> fault,
                   std::function<Result<>(const QString &)> keep)
    : QObject(edit), m_edit(edit), m_hintLabel(hintLabel), m_hint(hintLabel->text()), m_fault(std::move(fault)),
      m_keep(std::move(keep))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    m_hintLabel->setVisible(!m_hint.isEmpty());
    connect(&m_pause, &QTimer::timeout, this, &KeptLine::settle);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_dirty = true;
        m_pause.start();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &KeptLine::leave);
}

void KeptLine::show(const QString &kept)
{
    if (!m_dirty && m_edit->text() != kept)
        startWith(kept);
}

void KeptLine::startWith(const QString &kept)
{
    m_pause.stop();
    m_dirty = false;
    m_edit->setText(kept);
    m_edit->setCursorPosition(0);
    m_hintLabel->setText(m_hint);
    m_hintLabel->setVisible(!m_hint.isEmpty());
}

bool KeptLine::settle()
{
    m_pause.stop();
    const QString words = m_edit->text().simplified();
    if (!m_dirty || !m_fault(words).isEmpty())
        return true;
    if (Patience::isWaiting()) {
        m_pause.start();
        return false;
    }
    if (const auto kept = m_keep(words); !kept) {
        Q_EMIT failed(kept.error());
        return false;
    }
    m_dirty = false;
    m_hintLabel->setText(m_hint);
    m_hintLabel->setVisible(!m_hint.isEmpty());
    return true;
}

void KeptLine::leave()
{
    settle();
    const QString wrong = m_dirty ? m_fault(m_edit->text().simplified()) : QString();
    if (wrong.isEmpty())
        return;
    m_hintLabel->setText(wrong);
    m_hintLabel->show();
}

} // namespace candour

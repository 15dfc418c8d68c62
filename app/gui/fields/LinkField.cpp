// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/LinkField.h"

#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/fields/LineEdit.h"

#include <QGridLayout>
#include <QLabel>

namespace candour {

LinkField::LinkField(QWidget *parent)
    : CellField(parent), m_urlLineEdit(new LineEdit(this)), m_labelLineEdit(new LineEdit(this)),
      m_faultLabel(new QLabel(tr("Write the whole address, such as https://www.example.org/page."), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *urlLabel = new QLabel(tr("Address"), this);
    auto *labelLabel = new QLabel(tr("Words shown"), this);
    urlLabel->setBuddy(m_urlLineEdit);
    labelLabel->setBuddy(m_labelLineEdit);
    grid->addWidget(urlLabel, 0, 0);
    grid->addWidget(m_urlLineEdit, 0, 1);
    grid->addWidget(m_faultLabel, 1, 1);
    grid->addWidget(labelLabel, 2, 0);
    grid->addWidget(m_labelLineEdit, 2, 1);
    Style::setTextRole(m_faultLabel, u"hint"_s);
    m_faultLabel->hide();
    m_urlLineEdit->setObjectName(u"urlLineEdit"_s);
    m_labelLineEdit->setObjectName(u"labelLineEdit"_s);
    for (LineEdit *edit : {m_urlLineEdit, m_labelLineEdit})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            const WebLink link{m_labelLineEdit->text().simplified(), m_urlLineEdit->text().trimmed()};
            const bool readable = link.url.isEmpty() || isSafeLink(link.url);
            m_faultLabel->setVisible(!readable);
            if (!readable || link == m_link)
                return;
            m_link = link;
            Q_EMIT typed();
        });
}

Cell LinkField::cell() const
{
    return m_link == WebLink() ? Cell() : Cell(m_link);
}

void LinkField::setCell(const Cell &cell)
{
    const auto *link = std::get_if<WebLink>(&cell);
    const WebLink shown = link ? *link : WebLink();
    if (shown == m_link && (m_urlLineEdit->hasFocus() || m_labelLineEdit->hasFocus() || !m_faultLabel->isHidden()))
        return;
    m_link = shown;
    m_urlLineEdit->setText(shown.url);
    m_labelLineEdit->setText(shown.label);
    m_faultLabel->hide();
}

bool LinkField::isReadable() const
{
    return m_faultLabel->isHidden();
}

QWidget *LinkField::editor() const
{
    return m_urlLineEdit;
}

void LinkField::setName(const QString &name)
{
    m_urlLineEdit->setAccessibleName(tr("Address: %1").arg(name));
    m_labelLineEdit->setAccessibleName(tr("Words shown: %1").arg(name));
}

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PlainLanguagePanel.h"

#include "base/Literals.h"
#include "gui/Beginning.h"
#include "ui_PlainLanguagePanel.h"

namespace candour {

namespace {

constexpr int PauseMilliseconds = 400;
constexpr int MostShown = 30; // entries; a long answer is worked through from the top
constexpr int MostLetters = 60;
constexpr double FirstSchoolAge = 5; // the index counts years of school

QString entryWords(const simplifying::Hint &hint)
{
    const QString words = hint.what.kind == PlainLanguageHint::Kind::LongSentence
                              ? PlainLanguagePanel::tr("%1\n“%2”", "advice, the sentence that it is about")
                                    .arg(simplifying::sentence(hint.what), beginning(hint.what.words, MostLetters))
                              : simplifying::sentence(hint.what);
    return hint.where.wording.isEmpty() ? words : PlainLanguagePanel::tr("In the public wording: %1").arg(words);
}

} // namespace

PlainLanguagePanel::PlainLanguagePanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PlainLanguagePanel>())
{
    m_ui->setupUi(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(PauseMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &PlainLanguagePanel::look);
    connect(m_ui->hintsListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        m_ui->showButton->setEnabled(row >= 0);
        m_ui->ignoreButton->setEnabled(row >= 0 && m_workspace && m_workspace->isWritable());
    });
    connect(m_ui->hintsListWidget, &QListWidget::itemActivated, this, &PlainLanguagePanel::choose);
    connect(m_ui->showButton, &QPushButton::clicked, this, &PlainLanguagePanel::choose);
    connect(m_ui->ignoreButton, &QPushButton::clicked, this, &PlainLanguagePanel::ignore);
}

PlainLanguagePanel::~PlainLanguagePanel() = default;

void PlainLanguagePanel::setWorkspace(Workspace &workspace)
{
    m_workspace = &workspace;
}

void PlainLanguagePanel::showQuestion(const AssessmentId &id, const QString &question)
{
    if (id == m_id && question == m_question) {
        m_soon.start();
        return;
    }
    m_id = id;
    m_question = question;
    m_hints.clear();
    m_ui->hintsListWidget->clear();
    look();
}

void PlainLanguagePanel::look()
{
    m_soon.stop();
    const auto advice = simplifying::advice(*m_workspace, m_id, m_question);
    if (!advice) {
        Q_EMIT failed(advice.error());
        return;
    }
    const Readability &readability = advice->readability;
    setVisible(readability.words > 0);
    m_ui->readabilityLabel->setText(
        tr("On average %1 words in a sentence. A reader of about %2 years can follow it.")
            .arg(QLocale().toString(readability.wordsPerSentence(), 'f', 0),
                 QLocale().toString(std::max(0.0, readability.automatedReadabilityIndex()) + FirstSchoolAge, 'f', 0)));
    if (advice->hints != m_hints || m_hints.isEmpty()) {
        m_hints = advice->hints;
        showHints();
    }
}

void PlainLanguagePanel::showHints()
{
    QListWidget *list = m_ui->hintsListWidget;
    const bool hadFocus = list->hasFocus() || m_ui->ignoreButton->hasFocus();
    const int row = list->currentRow();
    list->clear();
    for (const simplifying::Hint &hint : m_hints.mid(0, MostShown))
        list->addItem(entryWords(hint));
    for (QWidget *widget : std::initializer_list<QWidget *>{list, m_ui->showButton, m_ui->ignoreButton})
        widget->setVisible(!m_hints.isEmpty());
    list->setCurrentRow(hadFocus ? std::min(row, list->count() - 1) : -1);
    if (hadFocus && list->isVisible())
        list->setFocus();
}

const simplifying::Hint *PlainLanguagePanel::current() const
{
    const int row = m_ui->hintsListWidget->currentRow();
    return row < 0 || row >= m_hints.size() ? nullptr : &m_hints.at(row);
}

void PlainLanguagePanel::choose()
{
    if (const simplifying::Hint *hint = current())
        Q_EMIT placeChosen(Occurrence(hint->where));
}

void PlainLanguagePanel::ignore()
{
    const simplifying::Hint *hint = current();
    if (!hint)
        return;
    const simplifying::Hint ignored = *hint; // the workspace announces the change before ignore() returns
    if (const auto done = simplifying::ignore(*m_workspace, m_id, ignored); !done)
        Q_EMIT failed(done.error());
    look();
}

} // namespace candour

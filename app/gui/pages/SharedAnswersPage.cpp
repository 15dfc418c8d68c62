// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SharedAnswersPage.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/KeptLine.h"
#include "ui_SharedAnswersPage.h"
#include "workspace/Sharing.h"

#include <QApplication>
#include <QSignalBlocker>

namespace candour {

namespace {

QString wordsOf(const sharing::Use &use)
{
    const QString words = use.hasSameWords ? SharedAnswersPage::tr("%1  %2: uses this wording")
                          : use.isSettled
                              ? SharedAnswersPage::tr("%1  %2: uses another wording, as it was signed")
                              : SharedAnswersPage::tr("%1  %2: uses another wording, until somebody fetches this one");
    return words.arg(use.reference, use.title);
}

} // namespace

SharedAnswersPage::SharedAnswersPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_wordsTextEdit(new TextEdit(TextEdit::Form::Rich, this)),
      m_ui(std::make_unique<Ui::SharedAnswersPage>())
{
    m_ui->setupUi(this);
    setMostWidth(*m_ui->hintLabel, readingWidth(fontMetrics()));
    m_ui->splitter->setSizes({260, 600});
    m_ui->splitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->splitter, u"sharedAnswers"_s);
    m_wordsTextEdit->setObjectName(u"wordsTextEdit"_s);
    m_wordsTextEdit->setAccessibleName(tr("Words"));
    m_wordsTextEdit->setMarkable(false);
    m_wordsTextEdit->setReadOnly(!workspace.isWritable());
    m_ui->wordsLabel->setBuddy(m_wordsTextEdit);
    m_ui->detailsLayout->insertWidget(m_ui->detailsLayout->indexOf(m_ui->formatBar) + 1, m_wordsTextEdit);
    m_ui->formatBar->setPublished(false);
    m_ui->formatBar->setEditor(workspace.isWritable() ? m_wordsTextEdit : nullptr);
    m_title = new KeptLine(
        m_ui->titleLineEdit, m_ui->titleHintLabel,
        [](const QString &words) { return words.isEmpty() ? tr("A shared answer needs a title.") : QString(); },
        [this](const QString &words) -> Result<> {
            auto shared = sharing::find(m_workspace, m_shown);
            if (!shared)
                return candour::failed(shared);
            shared->title = words;
            return sharing::set(m_workspace, *shared);
        });
    m_ui->titleLineEdit->setReadOnly(!workspace.isWritable());
    m_pause.setSingleShot(true);
    m_pause.setInterval(KeptLine::PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_workspace.isBusy())
            m_pause.start(); // whoever types goes on typing
        else
            settle();
    });
    connect(m_title, &KeptLine::failed, this, &SetupPart::failed);
    connect(m_wordsTextEdit, &TextEdit::typed, this, [this] {
        m_dirty = true;
        m_pause.start();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *from) {
        if (from == m_wordsTextEdit)
            settle();
    });
    connect(m_ui->sharedListWidget, &QListWidget::currentRowChanged, this, &SharedAnswersPage::chooseShared);
    connect(m_ui->lackingComboBox, &QComboBox::currentIndexChanged, this, &SharedAnswersPage::showWhatIsPossible);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SharedAnswersPage::addShared);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SharedAnswersPage::removeShared);
}

SharedAnswersPage::~SharedAnswersPage()
{
    // The editor loses the focus while it goes, when there is nobody left to follow it.
    disconnect(qApp, nullptr, this, nullptr);
}

const SharedAnswer *SharedAnswersPage::current() const
{
    const auto found =
        std::find_if(m_shared.begin(), m_shared.end(), [&](const SharedAnswer &one) { return one.key == m_shown; });
    return found == m_shared.end() ? nullptr : &*found;
}

Result<> SharedAnswersPage::keepWords()
{
    auto shared = sharing::find(m_workspace, m_shown);
    if (!shared)
        return candour::failed(shared);
    shared->text = m_wordsTextEdit->richText();
    return sharing::set(m_workspace, *shared);
}

bool SharedAnswersPage::settle()
{
    m_pause.stop();
    if (!m_title->settle())
        return false;
    if (!m_dirty)
        return true;
    if (Patience::isWaiting()) {
        m_pause.start();
        return false;
    }
    m_dirty = false; // the workspace announces the change before keepWords() returns
    if (check(keepWords()))
        return true;
    m_dirty = true;
    return false;
}

void SharedAnswersPage::lookAgain()
{
    const auto shared = m_workspace.sharedAnswers();
    const auto lacking = sharing::lacking(m_workspace);
    if (!shared || !lacking) {
        Q_EMIT failed(shared ? lacking.error() : shared.error());
        return;
    }
    m_shared = *shared;
    QList<Option> options;
    for (const SharedAnswer &one : *lacking)
        options += Option{.key = one.key, .label = one.title};
    m_ui->lackingComboBox->setOptions(options);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->lackingLabel, m_ui->lackingComboBox, m_ui->addButton})
        widget->setVisible(!lacking->isEmpty() && m_workspace.isWritable());
    showWhatIsPossible();
    showList(m_shown);
}

void SharedAnswersPage::showWhatIsPossible()
{
    setUsable(*m_ui->addButton, !m_ui->lackingComboBox->chosenKey().isEmpty(), tr("Choose the answer to write first."));
}

/// The list, with this one chosen; the first where it is not on it.
// A copy, because m_shown is passed too and changes meanwhile. NOLINTNEXTLINE(performance-unnecessary-value-param)
void SharedAnswersPage::showList(QString chosen)
{
    const QSignalBlocker quiet(m_ui->sharedListWidget);
    m_ui->sharedListWidget->clear();
    const QString before = std::exchange(m_shown, QString());
    for (const SharedAnswer &one : std::as_const(m_shared)) {
        auto *item = new QListWidgetItem(one.title, m_ui->sharedListWidget);
        if (one.key == chosen || m_shown.isEmpty()) {
            m_ui->sharedListWidget->setCurrentItem(item);
            m_shown = one.key;
        }
    }
    if (const SharedAnswer *shared = current(); shared && m_shown != before)
        m_title->startWith(shared->title);
    showShared();
}

void SharedAnswersPage::chooseShared()
{
    const int row = m_ui->sharedListWidget->currentRow();
    if (row < 0 || m_shared.at(row).key == m_shown)
        return;
    const QString chosen = m_shared.at(row).key;
    if (settle()) {
        m_shown = chosen;
        m_title->startWith(current()->title);
        showShared();
    }
    const QSignalBlocker quiet(m_ui->sharedListWidget);
    for (int i = 0; i < m_shared.size(); ++i)
        if (m_shared.at(i).key == m_shown)
            m_ui->sharedListWidget->setCurrentRow(i);
}

void SharedAnswersPage::showShared()
{
    const SharedAnswer *shared = current();
    m_ui->scrollArea->setVisible(shared);
    if (!shared)
        return;
    m_title->show(shared->title);
    if (!m_dirty && normalised(m_wordsTextEdit->richText()) != shared->text)
        m_wordsTextEdit->setRichText(shared->text);
    showUses();
}

void SharedAnswersPage::showUses()
{
    const auto uses = sharing::uses(m_workspace, m_shown);
    if (!uses) {
        Q_EMIT failed(uses.error());
        return;
    }
    m_ui->usesListWidget->clear();
    for (const sharing::Use &use : *uses)
        m_ui->usesListWidget->addItem(wordsOf(use));
    m_ui->usesListWidget->setVisible(!uses->isEmpty());
    m_ui->usesHintLabel->setText(uses->isEmpty() ? tr("No assessment uses it.")
                                                 : tr("It can be removed once no assessment uses it."));
    m_ui->removeButton->setEnabled(uses->isEmpty() && m_workspace.isWritable());
}

void SharedAnswersPage::addShared()
{
    const QString key = m_ui->lackingComboBox->chosenKey();
    if (!settle() || !check(sharing::add(m_workspace, {key, m_ui->lackingComboBox->currentText(), {}})))
        return;
    showList(key);
    m_wordsTextEdit->setFocus();
}

void SharedAnswersPage::removeShared()
{
    const QString key = m_shown;
    if (settle() && check(sharing::remove(m_workspace, key)))
        m_ui->sharedListWidget->setFocus();
}

} // namespace candour

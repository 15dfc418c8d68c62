// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SearchPage.h"

#include "base/Literals.h"
#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "gui/models/HitsModel.h"
#include "gui/pages/HitDelegate.h"
#include "ui_SearchPage.h"

#include <QKeyEvent>

namespace candour {

namespace {

constexpr int MostShown = 100;
constexpr int Soon = 120;          // milliseconds
constexpr int LongestWords = 1000; // far less than a search may have

QString countWords(const searching::Found &found)
{
    if (found.isMore)
        return SearchPage::tr("More than %L1 places. Those that were changed last are shown; add a word to find fewer.")
            .arg(found.total);
    if (found.hits.size() < found.total)
        return SearchPage::tr("%L1 places. The best %2 are shown; add a word to find fewer.")
            .arg(QString::number(found.total), QString::number(found.hits.size()));
    return SearchPage::tr("%n place(s)", nullptr, found.total);
}

} // namespace

SearchPage::SearchPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_hits(new HitsModel(this)), m_search(workspace), m_ui(std::make_unique<Ui::SearchPage>())
{
    m_ui->setupUi(this);
    setMostWidth(*m_ui->emptyTextLabel, readingWidth(fontMetrics()));
    m_ui->wordsLineEdit->setMaxLength(LongestWords);
    m_ui->hitsListView->setModel(m_hits);
    m_ui->hitsListView->setItemDelegate(new HitDelegate(this));
    m_soon.setSingleShot(true);
    m_soon.setInterval(Soon);
    connect(&m_soon, &QTimer::timeout, this, &SearchPage::ask);
    connect(m_ui->wordsLineEdit, &QLineEdit::textChanged, this, [this] {
        m_search.giveUp();
        m_soon.start();
    });
    connect(m_ui->wordsLineEdit, &QLineEdit::returnPressed, this, &SearchPage::enterList);
    connect(m_ui->hitsListView, &QListView::activated, this, &SearchPage::open);
    connect(m_ui->hitsListView, &QListView::clicked, this, &SearchPage::open);
    connect(&m_search, &searching::LiveSearch::answered, this, &SearchPage::show);
    connect(&m_search, &searching::LiveSearch::failed, m_ui->banner, &Banner::showError);
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    m_ui->wordsLineEdit->installEventFilter(this);
    m_ui->hitsListView->installEventFilter(this);
    showNothingAsked();
}

SearchPage::~SearchPage() = default;

void SearchPage::focusWords()
{
    m_ui->wordsLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->wordsLineEdit->selectAll();
}

void SearchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

/// Down leads from the field into the list, Up from its first place back.
bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_ui->wordsLineEdit && key == Qt::Key_Down) {
            enterList();
            return true;
        }
        if (watched == m_ui->hitsListView && key == Qt::Key_Up && m_ui->hitsListView->currentIndex().row() <= 0) {
            focusWords();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPage::ask()
{
    m_soon.stop();
    const QString typed = m_ui->wordsLineEdit->text();
    if (typed.trimmed().isEmpty()) {
        m_search.giveUp();
        showNothingAsked();
    } else {
        m_search.ask(typed, MostShown);
    }
}

void SearchPage::showNothingAsked()
{
    m_hits->setHits({});
    m_ui->countLabel->clear();
    m_ui->hitsListView->hide();
    m_ui->emptyTitleLabel->clear();
    m_ui->emptyTextLabel->setText(tr("Finds answers and titles that have all your words.\n"
                                     "Put words in “quotation marks” to find them side by side.\n"
                                     "Put a minus before a word to leave it out."));
    m_ui->emptyFrame->show();
}

void SearchPage::show(const searching::Found &found)
{
    m_ui->banner->clear();
    const int row = m_ui->hitsListView->currentIndex().row();
    m_hits->setHits(found.hits);
    const bool some = !found.hits.isEmpty();
    m_ui->countLabel->setText(some ? countWords(found) : QString());
    m_ui->hitsListView->setAccessibleDescription(m_ui->countLabel->text());
    if (!some && m_ui->hitsListView->hasFocus())
        focusWords();
    m_ui->hitsListView->setVisible(some);
    m_ui->emptyFrame->setVisible(!some);
    m_ui->emptyTitleLabel->setText(tr("Nothing found"));
    const bool one = !m_ui->wordsLineEdit->text().simplified().contains(u' ');
    m_ui->emptyTextLabel->setText(one ? tr("No answer and no title has this word.")
                                      : tr("No answer and no title has all of these words. Fewer words, or only the "
                                           "beginning of the last one, find more."));
    if (some && m_ui->hitsListView->hasFocus())
        m_ui->hitsListView->setCurrentIndex(m_hits->index(std::clamp(row, 0, m_hits->rowCount() - 1)));
}

void SearchPage::enterList()
{
    if (m_hits->rowCount() == 0)
        return;
    m_ui->hitsListView->setFocus(Qt::TabFocusReason);
    if (!m_ui->hitsListView->currentIndex().isValid())
        m_ui->hitsListView->setCurrentIndex(m_hits->index(0));
}

void SearchPage::open(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible())
        return;
    const searching::Hit hit = m_hits->hit(index.row());
    Q_EMIT chosen(hit.assessment, hit.question);
}

} // namespace candour

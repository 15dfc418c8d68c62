// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/FindBar.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "ui_FindBar.h"
#include "workspace/Replacing.h"

#include <QAccessible>
#include <QScopedValueRollback>
#include <QShowEvent>

namespace candour {

namespace {

constexpr int FindPauseMilliseconds = 100; ///< While somebody types the words to find.

} // namespace

FindBar::FindBar(Workspace &workspace, std::function<bool()> settle, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_settle(std::move(settle)), m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->previousToolButton->setIcon(icon(u"up"_s));
    m_ui->nextToolButton->setIcon(icon(u"down"_s));
    m_ui->closeToolButton->setIcon(icon(u"close"_s));
    for (QToolButton *button : {m_ui->previousToolButton, m_ui->nextToolButton, m_ui->closeToolButton})
        button->setMinimumSize(28, 28);
    m_ui->whereLabel->hide();
    connectControls();
    showWhatReplacingDoes();
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (isVisible() && !m_replacing && (change.assessment.isEmpty() || change.assessment == m_id))
            look();
    });
    hide();
}

FindBar::~FindBar() = default;

void FindBar::connectControls()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(FindPauseMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::lookAnew);
    connect(m_ui->findLineEdit, &QLineEdit::textChanged, this, [this] {
        m_current = -1;
        m_soon.start();
    });
    connect(m_ui->findLineEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_soon.isActive())
            lookAnew(); // so that Tab finds the buttons that can be pressed
    });
    connect(m_ui->caseCheckBox, &QCheckBox::toggled, this, &FindBar::lookAnew);
    connect(m_ui->wholeWordsCheckBox, &QCheckBox::toggled, this, &FindBar::lookAnew);
    connect(m_ui->findLineEdit, &QLineEdit::returnPressed, this, [this] { stepOn(1); });
    connect(m_ui->nextToolButton, &QToolButton::clicked, this, [this] { stepOn(1); });
    connect(m_ui->previousToolButton, &QToolButton::clicked, this, [this] { stepOn(-1); });
    connect(m_ui->replaceLineEdit, &QLineEdit::textChanged, this, &FindBar::showWhatReplacingDoes);
    connect(m_ui->replaceLineEdit, &QLineEdit::returnPressed, this, &FindBar::replace);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, &FindBar::replace);
    connect(m_ui->replaceAllButton, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_ui->closeToolButton, &QToolButton::clicked, this, &FindBar::dismiss);
}

void FindBar::showAssessment(const AssessmentId &id)
{
    const bool isOther = m_id != id;
    m_id = id;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    m_form = form.value_or(Template());
    m_language = assessment ? assessment->language : QString();
    if (isOther) {
        m_question.clear();
        m_current = -1;
    }
    if (isVisible())
        isOther ? lookAnew() : look();
}

/// Much may have happened since it was seen last.
void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_current < 0 ? lookAnew() : look();
}

void FindBar::open(Purpose purpose, const QString &words, const QString &question)
{
    const bool replaces = purpose == Purpose::Replace && m_workspace.isWritable();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->replaceLabel, m_ui->replaceLineEdit,
                                                            m_ui->replaceButton, m_ui->replaceAllButton})
        widget->setVisible(replaces);
    m_question = question;
    if (!words.isEmpty())
        m_ui->findLineEdit->setText(words);
    m_settle();
    m_current = -1;
    if (isVisible())
        lookAnew();
    else
        show();
    m_ui->findLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findLineEdit->selectAll();
}

void FindBar::step(int by, const QString &question)
{
    if (!isVisible())
        open(Purpose::Find, {}, question);
    if (!m_ui->findLineEdit->text().isEmpty())
        stepOn(by);
}

void FindBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

Wanted FindBar::wanted() const
{
    return {m_ui->findLineEdit->text(), m_ui->caseCheckBox->isChecked(), m_ui->wholeWordsCheckBox->isChecked()};
}

/// Looks again without losing the place that was reached, while it is still one.
void FindBar::look()
{
    const std::optional<Occurrence> at =
        m_current >= 0 ? std::optional<Occurrence>(m_found.at(m_current)) : std::nullopt;
    m_found = replacing::find(m_workspace, m_id, wanted()).value_or(QList<Occurrence>());
    if (at) {
        m_start = m_current;
        m_current = m_found.indexOf(*at);
    }
    showCount();
}

void FindBar::lookAnew()
{
    m_soon.stop();
    m_current = -1;
    look();
    m_start = firstFrom(m_question);
}

qsizetype FindBar::firstFrom(const QString &question) const
{
    QSet<QString> before;
    for (const Question *one : m_form.questions()) {
        if (one->key == question)
            break;
        before.insert(one->key);
    }
    const auto first = std::find_if(m_found.begin(), m_found.end(),
                                    [&](const Occurrence &one) { return !before.contains(one.place.question); });
    return first == m_found.end() ? 0 : first - m_found.begin();
}

/// Whatever was typed is written down, here and in the answers, and looked for.
bool FindBar::settle()
{
    if (!m_settle())
        return false;
    if (m_soon.isActive())
        lookAnew();
    return true;
}

void FindBar::stepOn(int by)
{
    if (!settle())
        return;
    if (m_current >= 0)
        go(m_current + by);
    else
        go(by > 0 ? m_start : m_start - 1);
}

void FindBar::go(qsizetype index)
{
    if (m_found.isEmpty())
        return;
    m_current = (index + m_found.size()) % m_found.size();
    Q_EMIT reached(m_found.at(m_current));
    showCount();
}

void FindBar::replace()
{
    if (!settle())
        return;
    if (m_current < 0) {
        go(m_start);
        return;
    }
    const Occurrence which = m_found.at(m_current);
    const QString words = m_ui->replaceLineEdit->text();
    const qsizetype index = m_current;
    {
        const QScopedValueRollback replacing(m_replacing, true);
        if (const auto done = replacing::replaceOne(m_workspace, m_id, wanted(), which, words); !done) {
            Q_EMIT failed(done.error());
            return;
        }
    }
    look();
    // What was just put there may hold the words, too.
    qsizetype next = index;
    while (next < m_found.size() && m_found.at(next).isInSameText(which) &&
           m_found.at(next).range.from < which.range.from + words.size())
        ++next;
    m_current = -1;
    m_start = 0;
    go(next);
    if (m_found.isEmpty())
        showCount();
}

void FindBar::replaceAll()
{
    if (!m_settle())
        return;
    const QScopedValueRollback replacing(m_replacing, true);
    const auto changed = replacing::replaceAll(m_workspace, m_id, wanted(), m_ui->replaceLineEdit->text());
    if (!changed) {
        Q_EMIT failed(changed.error());
        return;
    }
    lookAnew();
    if (m_ui->replaceLineEdit->text().isEmpty())
        say(tr("%n removed", nullptr, *changed), tr("Undo brings all of it back in one step."));
    else
        say(tr("%n replaced", nullptr, *changed), tr("Undo takes all of it back in one step."));
}

/// Without new words, the buttons take the old ones out.
void FindBar::showWhatReplacingDoes()
{
    const bool removes = m_ui->replaceLineEdit->text().isEmpty();
    m_ui->replaceButton->setText(removes ? tr("Remove") : tr("Rep&lace"));
    m_ui->replaceAllButton->setText(removes ? tr("Remove all") : tr("Replace all"));
    const QString undo = removes ? tr("Takes the words out. Undo brings them back.") : QString();
    for (QPushButton *button : {m_ui->replaceButton, m_ui->replaceAllButton})
        button->setToolTip(undo);
}

void FindBar::showCount()
{
    const bool some = !m_found.isEmpty();
    for (QWidget *button : std::initializer_list<QWidget *>{m_ui->previousToolButton, m_ui->nextToolButton,
                                                            m_ui->replaceButton, m_ui->replaceAllButton}) {
        if (!some && button->hasFocus())
            m_ui->findLineEdit->setFocus(); // a button that can do no more would pass the keyboard on to anything
        button->setEnabled(some);
    }
    if (m_ui->findLineEdit->text().isEmpty())
        say({}, {});
    else if (!some)
        say(tr("Not found"), {});
    else if (m_current < 0)
        say(tr("%n found", nullptr, int(m_found.size())), {});
    else
        say(tr("%1 of %2", "which place, how many")
                .arg(QString::number(m_current + 1), QString::number(m_found.size())),
            whereWords(m_found.at(m_current)));
}

void FindBar::say(const QString &count, const QString &where)
{
    if (m_ui->countLabel->text() == count && m_ui->whereLabel->text() == where)
        return;
    m_ui->countLabel->setText(count);
    m_ui->whereLabel->setText(where);
    m_ui->whereLabel->setVisible(!where.isEmpty());
    setAccessibleName(where.isEmpty() ? count : tr("%1. %2", "how many were found, where").arg(count, where));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString FindBar::whereWords(const Occurrence &occurrence) const
{
    const Question *question = m_form.question(occurrence.place.question);
    const QString label = question ? question->label : QString();
    if (!occurrence.asked)
        return tr("In “%1”, which is not asked now. The answer is kept, and is not published.").arg(label);
    if (occurrence.wording.isEmpty())
        return tr("In “%1”.").arg(label);
    const auto assessment = m_workspace.assessment(m_id);
    const bool shown = assessment && occurrence.place.isAnswer() && occurrence.wording == m_language &&
                       assessment->treatment(occurrence.place).kind == TreatmentKind::Wording;
    return shown ? tr("In what the public will read of “%1”.").arg(label)
                 : tr("In a public wording of “%1” that this step does not show.").arg(label);
}

} // namespace candour

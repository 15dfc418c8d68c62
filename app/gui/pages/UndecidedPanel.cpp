// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/UndecidedPanel.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/pages/DecidedDialog.h"
#include "gui/pages/MayBePublicDialog.h"
#include "gui/pages/PlaceWords.h"
#include "ui_UndecidedPanel.h"
#include "workspace/Releasing.h"

namespace candour {

namespace {

constexpr qsizetype MostQuotedWords = 120;

QString textOf(const QListWidgetItem *item)
{
    return item ? item->text() : QString();
}

QString quoted(const QString &words)
{
    const QString line = words.simplified();
    return line.size() > MostQuotedWords ? line.left(MostQuotedWords - 1) + u"…"_s : line;
}

/// Those that a mark can withhold.
QList<Suggestion> markable(QList<Suggestion> suggestions)
{
    suggestions.removeIf([](const Suggestion &one) { return !one.canBeMarked(); });
    return suggestions;
}

} // namespace

UndecidedPanel::UndecidedPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::UndecidedPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->undecidedListWidget, &QListWidget::currentRowChanged, this, &UndecidedPanel::rowChosen);
    connect(m_ui->withholdTooButton, &QPushButton::clicked, this, &UndecidedPanel::withholdChosen);
    connect(m_ui->letStandButton, &QPushButton::clicked, this, &UndecidedPanel::showChosen);
    const auto chosenOne = [this] { return m_undecided.at(m_ui->undecidedListWidget->currentRow()); };
    connect(m_ui->withholdAllButton, &QPushButton::clicked, this,
            [this, chosenOne] { Q_EMIT withholdAll(markable(alike(std::get<Suggestion>(chosenOne())))); });
    connect(m_ui->allowAllButton, &QPushButton::clicked, this, [this, chosenOne] {
        const Undecided one = chosenOne();
        if (const auto *suggestion = std::get_if<Suggestion>(&one))
            mayBePublic(alike(*suggestion));
        else
            releaseRest();
    });
    connect(m_ui->decidedButton, &QPushButton::clicked, this, &UndecidedPanel::showDecided);
    showParts(false);
}

UndecidedPanel::~UndecidedPanel() = default;

QList<Suggestion> UndecidedPanel::suggestions() const
{
    QList<Suggestion> all;
    for (const Undecided &one : m_undecided)
        if (const auto *suggestion = std::get_if<Suggestion>(&one))
            all += *suggestion;
    return all;
}

QList<Suggestion> UndecidedPanel::alike(const Suggestion &suggestion) const
{
    QList<Suggestion> all = suggestions();
    all.removeIf([&](const Suggestion &one) { return one.detection.type != suggestion.detection.type; });
    return all;
}

void UndecidedPanel::step(int by)
{
    const int count = m_ui->undecidedListWidget->count();
    if (count == 0)
        return;
    const int row = m_ui->undecidedListWidget->currentRow();
    const int from = row < 0 && by < 0 ? 0 : row;
    m_ui->undecidedListWidget->setCurrentRow((from + by + count) % count);
    m_ui->undecidedListWidget->setFocus();
}

/// False where something could not be read.
bool UndecidedPanel::lookAgain()
{
    const AssessmentId id = m_context.assessment.id;
    const auto places = redacting::undecidedPlaces(m_workspace, id);
    const auto repeats = redacting::undecidedRepeats(m_workspace, id);
    const auto suggestions = suggesting::undecided(m_workspace, id);
    const auto counts = suppressing::undecided(m_workspace, id);
    if (!places || !repeats || !suggestions || !counts) {
        Q_EMIT failed(!places        ? places.error()
                      : !repeats     ? repeats.error()
                      : !suggestions ? suggestions.error()
                                     : counts.error());
        return false;
    }
    m_undecided.clear();
    for (const Place &one : *places)
        m_undecided += one;
    for (const Repeat &one : *repeats)
        m_undecided += one;
    if (*counts)
        m_undecided += **counts;
    for (const Suggestion &one : *suggestions)
        m_undecided += one;
    return true;
}

QString UndecidedPanel::words(const Undecided &undecided) const
{
    return std::visit(
        Overloaded{
            [this](const Place &place) {
                return tr("%1\n%2", "question, the part of its answer")
                    .arg(questionWords(m_context.form, place.question), partWords(m_context, place));
            },
            [this](const Repeat &repeat) {
                return tr("“%1” in: %2", "withheld words, question")
                    .arg(repeat.words, questionWords(m_context.form, repeat.question));
            },
            [this](const Suggestion &suggestion) {
                if (!suggestion.place.row.isEmpty())
                    return tr("%1 “%2”\n%3, %4", "what it may be, the words, question, part of its answer")
                        .arg(name(suggestion.detection.type), quoted(suggestion.words),
                             questionWords(m_context.form, suggestion.question()),
                             partWords(m_context, suggestion.place));
                return tr("%1 “%2”\n%3", "what it may be, the words, question")
                    .arg(name(suggestion.detection.type), quoted(suggestion.words),
                         questionWords(m_context.form, suggestion.question()));
            },
            [this](const suppressing::Objection &objection) {
                return tr("Small numbers\n%1", "question").arg(questionWords(m_context.form, objection.question));
            }},
        undecided);
}

void UndecidedPanel::fillList()
{
    QListWidget *list = m_ui->undecidedListWidget;
    const int row = list->currentRow();
    const QSignalBlocker quiet(list);
    list->clear();
    const QIcon sign = icon(u"warning"_s, Ink::Attention);
    for (const Undecided &one : std::as_const(m_undecided))
        list->addItem(new QListWidgetItem(sign, words(one)));
    list->setCurrentRow(std::min(row, list->count() - 1));
}

void UndecidedPanel::showAssessment(const FieldContext &context)
{
    m_context = context;
    if (!lookAgain())
        return;
    QListWidget *list = m_ui->undecidedListWidget;
    const QString before = textOf(list->currentItem());
    const bool hadKeyboard = isAncestorOf(focusWidget());
    fillList();
    const int count = list->count();
    Q_EMIT counted(count);
    const qsizetype decided = context.assessment.review.dismissals.size();
    m_ui->decidedButton->setVisible(decided > 0);
    m_ui->decidedButton->setText(tr("What may be public (%1)…", "number of decisions").arg(decided));
    showParts(count > 0);
    const bool goesOn = hadKeyboard && textOf(list->currentItem()) != before;
    if (goesOn && count == 0)
        Q_EMIT nothingLeft();
    if (goesOn && count > 0) {
        list->setFocus();
        rowChosen(list->currentRow());
    } else {
        showChoices(list->currentRow());
    }
}

void UndecidedPanel::showParts(bool visible)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->undecidedListWidget, m_ui->withholdTooButton,
                                                            m_ui->letStandButton, m_ui->allOfKindWidget})
        widget->setVisible(visible);
    if (!visible)
        m_ui->undecidedHintLabel->setText(tr("Nothing waits for a decision."));
}

void UndecidedPanel::rowChosen(int row)
{
    showChoices(row);
    if (row >= 0)
        Q_EMIT chosen(m_undecided.at(row));
}

/// Says what can be done about this row of the list; about the first where none is chosen.
void UndecidedPanel::showChoices(int row)
{
    if (m_undecided.isEmpty())
        return;
    const Undecided &undecided = m_undecided.at(std::max(row, 0));
    const bool may = row >= 0 && m_workspace.isWritable();
    m_ui->withholdTooButton->setEnabled(may);
    m_ui->letStandButton->setEnabled(may);
    m_ui->allOfKindWidget->hide();
    if (const auto *suggestion = std::get_if<Suggestion>(&undecided)) {
        m_ui->letStandButton->show();
        showSuggestionChoices(*suggestion);
        m_ui->withholdTooButton->setEnabled(may && suggestion->canBeMarked());
        m_ui->allOfKindWidget->setVisible(may && alike(*suggestion).size() > 1);
        return;
    }
    m_ui->letStandButton->setVisible(!std::holds_alternative<suppressing::Objection>(undecided));
    if (const auto *objection = std::get_if<suppressing::Objection>(&undecided)) {
        m_ui->undecidedHintLabel->setText(objection->sentence);
        m_ui->withholdTooButton->setText(tr("Small numbers…"));
        return;
    }
    if (const auto *repeat = std::get_if<Repeat>(&undecided); repeat && besideAnswers().contains(repeat->question)) {
        m_ui->withholdTooButton->setEnabled(false);
        m_ui->undecidedHintLabel->setText(
            m_context.assessment.release
                ? tr("These words are withheld in an answer and appear on the page beside the answers: in the public "
                     "title, the case, or under Workspace, Organisation. Change them there, or say why they may stand.")
                : tr("These words are withheld in an answer and appear on the page beside the "
                     "answers. Change them there (Workspace, Organisation), or say why they may "
                     "stand."));
        return;
    }
    const bool place = std::holds_alternative<Place>(undecided);
    const bool isRelease = m_context.assessment.release.has_value();
    if (place && isRelease) {
        m_ui->withholdAllButton->hide();
        m_ui->allowAllButton->setText(tr("Release all that is left as written…"));
        m_ui->allOfKindWidget->setVisible(may);
    }
    m_ui->undecidedHintLabel->setText(
        place && isRelease
            ? tr("Nobody has decided yet. Release this, withhold all of it, or select words in it to withhold.")
        : place ? tr("The template would show this as written. It stays hidden until somebody decides.")
                : tr("These words are withheld in one answer and appear in another that is public."));
    m_ui->withholdTooButton->setText(place ? tr("Withhold…") : tr("Withhold there too…"));
    m_ui->letStandButton->setText(place && isRelease ? tr("Release as written")
                                  : place            ? tr("Public as written")
                                                     : tr("May stand…"));
}

/// What can be done about words that no mark can cover.
QString UndecidedPanel::wayOut(const Suggestion &suggestion) const
{
    const QString evidence = sentence(suggestion.detection);
    const bool isInText = suggestion.text == SuggestedIn::Answer || suggestion.text == SuggestedIn::Wording ||
                          suggestion.text == SuggestedIn::Title || suggestion.text == SuggestedIn::Case;
    if (m_context.assessment.release && !isInText)
        return tr("%1 It was signed so: withhold the answer to leave it out.").arg(evidence);
    switch (suggestion.text) {
    case SuggestedIn::Answer:
        return evidence;
    case SuggestedIn::Wording:
        return tr("%1 It stands in the public wording: change that to leave it out.").arg(evidence);
    case SuggestedIn::Title:
        return tr("%1 It stands in the public title: change that to leave it out.").arg(evidence);
    case SuggestedIn::Case:
        return tr("%1 It stands in the reference of the case: change that in Publish to leave it out.").arg(evidence);
    case SuggestedIn::Label:
    case SuggestedIn::Address:
        return tr("%1 It stands in a link: change that in Draft, or withhold the answer, to leave it out.")
            .arg(evidence);
    case SuggestedIn::Person:
        return tr("%1 It stands in the job title of a person: change that under Workspace, People, to leave it out.")
            .arg(evidence);
    case SuggestedIn::File:
        return tr("%1 It stands in the name or description of an attachment: change that in Draft to leave it out.")
            .arg(evidence);
    }
    Q_UNREACHABLE();
}

void UndecidedPanel::showSuggestionChoices(const Suggestion &suggestion)
{
    m_ui->undecidedHintLabel->setText(wayOut(suggestion));
    const auto count = QString::number(alike(suggestion).size());
    const qsizetype marks = markable(alike(suggestion)).size();
    m_ui->withholdAllButton->setVisible(marks > 0);
    m_ui->withholdTooButton->setText(tr("Withhold…"));
    m_ui->letStandButton->setText(tr("May be public…"));
    m_ui->withholdAllButton->setText(tr("Withhold all %1…", "number of things of one kind").arg(marks));
    m_ui->allowAllButton->setText(tr("All %1 may be public…", "number of things of one kind").arg(count));
}

void UndecidedPanel::withholdChosen()
{
    Q_EMIT withhold(m_undecided.at(m_ui->undecidedListWidget->currentRow()));
}

void UndecidedPanel::showChosen()
{
    const Undecided undecided = m_undecided.at(m_ui->undecidedListWidget->currentRow());
    std::visit(Overloaded{[this](const Place &place) {
                              const auto shown = redacting::showAsWritten(m_workspace, m_context.assessment.id, place);
                              if (!shown)
                                  Q_EMIT failed(shown.error());
                          },
                          [this](const Repeat &repeat) { letStand(repeat); },
                          [this](const Suggestion &suggestion) { mayBePublic({suggestion}); },
                          [](const suppressing::Objection &) {}},
               undecided);
}

void UndecidedPanel::releaseRest()
{
    prompts::confirm(this, tr("Release what is left"),
                     tr("Everything that nobody has decided about yet will be released as it was written, less the "
                        "passages that are withheld. You can undo this."),
                     tr("Release as written"), [this] {
                         if (const auto done = releasing::releaseRest(m_workspace, m_context.assessment.id); !done)
                             Q_EMIT failed(done.error());
                     });
}

void UndecidedPanel::letStand(const Repeat &repeat)
{
    prompts::askText(this, tr("These words may stand"), tr("Why may they stand in public there?"), QString(),
                     tr("Let them stand"), [this, repeat](const QString &reason) {
                         const auto done = redacting::letStand(m_workspace, m_context.assessment.id, repeat.words,
                                                               repeat.question, reason);
                         if (!done)
                             Q_EMIT failed(done.error());
                     });
}

void UndecidedPanel::showDecided()
{
    auto *dialog = new DecidedDialog(m_workspace, m_context.assessment.id, m_context.form, this);
    connect(dialog, &DecidedDialog::failed, this, &UndecidedPanel::failed);
    dialog->open();
}

void UndecidedPanel::mayBePublic(const QList<Suggestion> &suggestions)
{
    auto *dialog = new MayBePublicDialog(m_context.form, suggestions, this);
    connect(dialog, &MayBePublicDialog::said, this, [this, suggestions](suggesting::Reach reach, const QString &why) {
        const auto done = suggesting::mayBePublic(m_workspace, m_context.assessment.id, suggestions, reach, why);
        if (!done)
            Q_EMIT failed(done.error());
    });
    dialog->open();
}

} // namespace candour

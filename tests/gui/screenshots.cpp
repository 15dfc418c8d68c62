// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page on the sample workspace, for people to look at: screenshots FOLDER [ONLY]
#include "base/Literals.h"
#include "gui/MainWindow.h"
#include "gui/PersonalSettings.h"
#include "gui/models/OutlineModel.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/ImportActivitiesDialog.h"
#include "gui/pages/ProgrammePage.h"
#include "gui/pages/RedactPage.h"
#include "gui/pages/SetupPage.h"
#include "gui/pages/TakeUpDialog.h"
#include "gui/pages/WithholdPanel.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Authoring.h"
#include "workspace/Backups.h"
#include "workspace/Commenting.h"
#include "workspace/Keys.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Recalling.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"
#include "workspace/Triggers.h"
#include "workspace/Versions.h"
#include "workspace/WordLists.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>
#include <QUndoStack>
#include <QUuid>

using namespace candour;

namespace {

class Photographer
{
public:
    Photographer(MainWindow &window, QString folder, QString suffix)
        : m_window(window), m_folder(std::move(folder)), m_suffix(std::move(suffix))
    {}

    /// Waits until what follows a change is drawn.
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }

    /// The same, where the page draws once after a burst of changes.
    static void waitForBurst()
    {
        QElapsedTimer passed;
        for (passed.start(); passed.elapsed() < 120;)
            settle();
    }

    void take(const QString &name, QWidget *of = nullptr)
    {
        settle();
        (of ? of : &m_window)->grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_suffix));
    }

private:
    MainWindow &m_window;
    QString m_folder;
    QString m_suffix;
};

AssessmentId fullest(const Workspace &workspace)
{
    AssessmentId best;
    qsizetype most = -1;
    for (const AssessmentHeader &header : workspace.assessments().value_or(QList<AssessmentHeader>())) {
        const qsizetype answers = workspace.assessment(header.id).value_or(Assessment()).answers.size();
        if (answers > most) {
            most = answers;
            best = header.id;
        }
    }
    return best;
}

/// Assessments of other kinds than the sample's, and the windows that ask about them.
void takeTemplates(MainWindow &window, Photographer &photographer)
{
    WorkspacePage &page = *window.workspacePage();
    for (const auto &[form, question] : {std::pair(u"screening"_s, u"outcome"_s), {u"edpb-2026"_s, u"risks"_s}}) {
        const auto id = programme::start(*window.workspace(), form, u"Linkage pilot"_s);
        if (!id)
            continue;
        page.showAssessment(*id);
        photographer.take(u"10-"_s + form);
        page.assessmentPage()->goTo(Place{.question = question});
        photographer.take(u"11-"_s + form + u'-' + question);
    }
    page.showProgramme();
    page.programmePage()->startAssessment();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"12-start-assessment"_s, dialog);
        dialog->close();
    }
}

/// A workspace in a folder that a service copies to other computers, and the menu about its home copy.
void takeHomeCopy(MainWindow &window, Photographer &photographer, const QString &folder)
{
    const QString shared = folder + u"/shared-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    QDir().mkpath(shared + u"/.stfolder"_s);
    window.createWorkspace(shared + u"/Assessments.candour"_s);
    photographer.take(u"15-home-copy"_s);
    if (auto *menu = window.findChild<QMenu *>(u"homeMenu"_s)) {
        menu->popup(QPoint(0, 0));
        photographer.take(u"15-home-copy-menu"_s, menu);
        menu->close();
    }
}

/// A disk that takes nothing, as the window hears of it.
void takeUnsaved(MainWindow &window, Photographer &photographer)
{
    Workspace &workspace = *window.workspace();
    Q_EMIT workspace.couldNotSave();
    photographer.take(u"04-draft-could-not-save"_s);
    Q_EMIT workspace.saved();
}

/// The bar that finds words, and what changed since an earlier wording.
void takeDraftTools(MainWindow &window, Photographer &photographer)
{
    AssessmentPage &page = *window.workspacePage()->assessmentPage();
    page.goTo(Place{.question = u"decision"_s});
    if (auto *questions = window.findChild<QScrollArea *>(u"questionsScrollArea"_s)) {
        QCoreApplication::processEvents();
        questions->verticalScrollBar()->setValue(questions->verticalScrollBar()->maximum());
        photographer.take(u"05-draft-end"_s);
    }
    page.goTo(Place{.question = u"collection"_s});
    page.draftPage()->find(FindBar::Purpose::Replace);
    auto *bar = window.findChild<FindBar *>();
    bar->findChild<QLineEdit *>(u"findLineEdit"_s)->setText(u"school"_s);
    page.draftPage()->findNext(1);
    photographer.take(u"05-draft-replace"_s);
    bar->dismiss();
    const auto assessment = window.workspace()->assessment(page.assessment());
    const RichText *text = assessment ? textIn(assessment->answer(u"collection"_s)) : nullptr;
    const QString words = text ? plainText(*text).replace(u"school"_s, u"college"_s) + u"\nThis is new."_s : QString();
    if (!authoring::setAnswer(*window.workspace(), page.assessment(), u"collection"_s, Cell(fromPlainText(words))))
        return;
    page.goTo(Place{.question = u"collection"_s});
    window.findChild<QListWidget *>(u"historyListWidget"_s)->setCurrentRow(1);
    photographer.take(u"05-draft-history"_s);
    window.workspace()->undoStack()->undo();
}

/// The search before anything is typed, with places found, and with nothing found.
void takeSearch(MainWindow &window, Photographer &photographer)
{
    window.workspacePage()->showSearch();
    photographer.take(u"13-search"_s);
    auto *words = window.findChild<QLineEdit *>(u"wordsLineEdit"_s);
    const auto *list = window.findChild<QListView *>(u"hitsListView"_s);
    for (const QString &typed : {u"census pupil"_s, u"zeppelin"_s}) {
        words->setText(typed);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 1000;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        if (list->isVisible())
            window.findChild<QListView *>(u"hitsListView"_s)->setCurrentIndex(list->model()->index(1, 0));
        photographer.take(u"13-search-"_s + typed.section(u' ', 0, 0));
    }
}

/// The windows in which the programme asks.
void takeProgramme(MainWindow &window, Photographer &photographer, const QString &folder)
{
    auto *table = window.findChild<QTableView *>(u"programmeTableView"_s);
    const auto take = [&](const QString &action, const QString &name, int tab = 0) {
        window.findChild<QAction *>(action)->trigger();
        auto *dialog = window.findChild<QDialog *>();
        if (!dialog)
            return;
        if (auto *tabs = dialog->findChild<QTabWidget *>())
            tabs->setCurrentIndex(tab);
        photographer.take(name, dialog);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    take(u"addActivityAction"_s, u"02-programme-add"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data() == u"DS-0101"_s)
            table->selectRow(row);
    take(u"editActivityAction"_s, u"02-programme-edit"_s);
    take(u"editActivityAction"_s, u"02-programme-facts"_s, 1);
    take(u"changeActivitiesAction"_s, u"02-programme-change"_s);
    auto *attention = window.findChild<QComboBox *>(u"attentionComboBox"_s);
    for (int i = 1; i < attention->count(); ++i)
        if (attention->itemText(i).startsWith(u"Agreement"_s))
            attention->setCurrentIndex(i);
    photographer.take(u"02-programme-expiring"_s);
    attention->setCurrentIndex(0);
    QFile file(folder + u"/activities.csv"_s);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Reference,Name,Kind,Owner role,Colour\nCOL-900,Admissions,Collection,Head of Admissions,red\n"
               "COL-005,National tests,,Head of Tests,\nCOL-007,Early years places,,,\n,Nameless,hat,,\n");
    file.close();
    const auto preview = programme::previewImport(*window.workspace(), file.fileName());
    if (!preview)
        return;
    ImportActivitiesDialog dialog(*preview, &window);
    dialog.show();
    photographer.take(u"02-programme-import"_s, &dialog);
}

/// A document that was copied elsewhere, and what is left of it.
void takePasting(MainWindow &window, Photographer &photographer)
{
    auto *copied = new QMimeData;
    copied->setHtml(u"<h1>Data protection impact assessment: attendance</h1><h2>1. Who benefits</h2><p>Pupils.</p>"
                    "<h2>2. Canteen menu</h2><p>Peas, carrots and what the kitchen knows about each child.</p>"
                    "<h2>3. Retention</h2><p>Five years after the pupil has left.</p><h2>4. Risks</h2><p>Some.</p>"
                    "<h2>5. Conditions of use</h2><p>Nobody links the data with any other.</p>"_s);
    QGuiApplication::clipboard()->setMimeData(copied);
    DraftPage *draft = window.workspacePage()->assessmentPage()->draftPage();
    draft->pasteDocument();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"13-paste"_s, dialog);
        dialog->accept();
    }
    if (auto *button = draft->findChild<QPushButton *>(u"notPlacedButton"_s))
        button->click();
    photographer.take(u"14-not-placed"_s);
    window.workspace()->undoStack()->undo();
}

/// A row that is a data share of the programme, and those that could become one.
void takeShares(MainWindow &window, Photographer &photographer)
{
    window.workspacePage()->assessmentPage()->goTo(
        Place{.question = u"recipients"_s, .row = RowId{u"rec-3"_s}, .column = u"organisation"_s});
    photographer.take(u"05-draft-share"_s);
    if (auto *choose = window.findChild<QPushButton *>(u"chooseSharesButton"_s))
        choose->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"05-draft-share-choose"_s, dialog);
        dialog->close();
    }
}

/// How the small numbers of a table are protected.
void takeSmallNumbers(MainWindow &window, Photographer &photographer)
{
    if (auto *view = window.findChild<AssessmentView *>(u"assessmentView"_s))
        view->goTo(Place{.question = u"peopleGroups"_s});
    photographer.take(u"07-redact-counts"_s);
    if (auto *button = window.findChild<QPushButton *>(u"smallNumbersButton"_s))
        button->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"07-small-numbers"_s, dialog);
        dialog->close();
    }
}

/// What changed since the last sign-off, with one change chosen.
void takeComparison(MainWindow &window, Photographer &photographer)
{
    Workspace &workspace = *window.workspace();
    const AssessmentId id = window.workspacePage()->assessmentPage()->assessment();
    const auto before = workspace.assessment(id);
    const RichText *text = before ? textIn(before->answer(u"collection"_s)) : nullptr;
    const auto *rows = before ? std::get_if<Rows>(&before->answer(u"team"_s)) : nullptr;
    if (!text || !rows || rows->rows.isEmpty())
        return;
    const QString words = plainText(*text).replace(u"school"_s, u"college"_s) + u"\nThis is new."_s;
    if (!authoring::setAnswer(workspace, id, u"collection"_s, Cell(fromPlainText(words))) ||
        !authoring::removeRow(workspace, id, u"team"_s, rows->rows.first().id))
        return;
    if (auto *button = window.findChild<QPushButton *>(u"compareButton"_s))
        button->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        dialog->findChild<QPushButton *>(u"nextButton"_s)->click();
        dialog->findChild<QPushButton *>(u"nextButton"_s)->click();
        photographer.take(u"06-compare"_s, dialog);
        dialog->close();
    }
    workspace.undoStack()->undo();
    workspace.undoStack()->undo();
}

/// After a dialog, the keyboard is the window's again only where a window system gives it back.
void comeBack(MainWindow &window)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::setActiveWindow(&window);
    QCoreApplication::processEvents();
}

/// What a reader of the page may stumble over.
void takePageHints(MainWindow &window, Photographer &photographer)
{
    const QString hard =
        u"In order to utilise the UPN, the controller and its processors implement robust safeguards, and "
        "they disseminate whatever the recipients need to ascertain which pupils the NPD holds more than "
        "once, prior to anything else. The DSPT is key."_s;
    const AssessmentId id = window.workspacePage()->assessmentPage()->assessment();
    for (const QString &question : {u"benefits"_s, u"howCollected"_s, u"proportionality"_s})
        static_cast<void>(redacting::setWording(*window.workspace(), id, Place{.question = question}, u"en-GB"_s,
                                                fromPlainText(hard + u' ' + hard)));
    QTest::qWait(1500);
    if (auto *button = window.findChild<QPushButton *>(u"pageHintsButton"_s))
        button->click();
    window.findChild<QListWidget *>(u"pageHintsListWidget"_s)->setCurrentRow(0);
    photographer.take(u"08-publish-hints"_s);
    window.findChild<QPushButton *>(u"pageHintsButton"_s)->click();
    for (int i = 0; i < 3; ++i)
        window.workspace()->undoStack()->undo();
    Photographer::waitForBurst();
}

/// The backups of the workspace.
void takeBackups(MainWindow &window, Photographer &photographer)
{
    static_cast<void>(backups::make(*window.workspace()));
    window.findChild<QAction *>(u"restoreAction"_s)->trigger();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"16-backups"_s, dialog);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// The keys of a person, at the end of the page about people.
void takeKeys(MainWindow &window, Photographer &photographer)
{
    static_cast<void>(keys::confirm(*window.workspace(), u"Bethan Llywarch"_s,
                                    u"RWSOT6afXVaFFBoYNhEy9Cl2h8awlbJCWPTnUo+xE4meI/H2evL7ylHL"_s));
    Photographer::waitForBurst();
    for (auto *area : window.findChildren<QScrollArea *>(u"scrollArea"_s))
        if (area->isVisible())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    photographer.take(u"03-setup-keys"_s);
}

/// What a review file would do that somebody signed with a key that nobody here has confirmed.
void takeSignedFile(MainWindow &window, Photographer &photographer)
{
    sending::Received received{.reference = u"DPIA-0007"_s,
                               .sentBy = u"Marguerite Oyelaran"_s,
                               .signedBy = u"RWSOT6afXVaFFBoYNhEy9Cl2h8awlbJCWPTnUo+xE4meI/H2evL7ylHL"_s,
                               .backing = Backing::UnknownKey};
    received.news.signOffs = {SignOff{.name = received.sentBy}};
    auto *dialog = new TakeUpDialog(*window.workspace(), received, &window);
    dialog->open();
    photographer.take(u"06-review-take-up"_s, dialog);
    dialog->close();
    comeBack(window);
}

/// What was said about the fullest assessment, and the windows in which more is said.
void takeReview(MainWindow &window, Photographer &photographer)
{
    Workspace &workspace = *window.workspace();
    const AssessmentId id = fullest(workspace);
    const RichText *scope = textIn(workspace.assessment(id)->answer(u"scope"_s));
    const QString quote = scope ? plainText(*scope).section(u' ', 0, 5) : QString();
    const auto made = commenting::comment(workspace, id,
                                          {.place = Place{.question = u"scope"_s},
                                           .quote = quote,
                                           .text = u"Readers outside will not know this term."_s,
                                           .mustFix = true,
                                           .suggestion = u"Every school in England"_s});
    if (made)
        static_cast<void>(commenting::reply(workspace, id, *made, u"We use it on the website, too."_s));
    const Actor before = workspace.actor();
    workspace.setActor({u"Iris Calloway"_s, u"hop"_s});
    photographer.take(u"06-judging"_s);
    auto *judged = window.findChild<QListWidget *>(u"judgedListWidget"_s);
    judged->setCurrentRow(int(judged->findItems(u"Evidence"_s, Qt::MatchContains).isEmpty()
                                  ? 0
                                  : judged->row(judged->findItems(u"Evidence"_s, Qt::MatchContains).first())));
    photographer.take(u"06-judging-evidence"_s);
    workspace.setActor({u"Dominic Sewell-Adeyemi"_s, u"siro"_s});
    static_cast<void>(
        triggers::record(workspace, id, u"incident"_s, QDate(2026, 5, 28), u"A file went to the wrong school."_s));
    window.findChild<QTabWidget *>(u"reviewTabWidget"_s)->setCurrentIndex(1);
    window.findChild<QListWidget *>(u"commentsListWidget"_s)->setCurrentRow(0);
    photographer.take(u"06-review"_s);
    for (const char *name : {"decideButton", "recordSignOffButton", "sendFileButton", "triggerButton"}) {
        window.findChild<QPushButton *>(QLatin1StringView(name))->click();
        auto *dialog = window.findChild<QDialog *>();
        if (auto *lock = dialog->findChild<QCheckBox *>(u"lockCheckBox"_s))
            lock->setChecked(true);
        if (auto *sign = dialog->findChild<QCheckBox *>(u"signCheckBox"_s))
            sign->setChecked(true);
        photographer.take(u"06-review-"_s + QLatin1StringView(name), dialog);
        dialog->close();
        delete dialog;
    }
    workspace.setActor(before);
    takeSignedFile(window, photographer);
}

/// The dialog that begins a release, and both of its steps.
void takeRelease(MainWindow &window, Photographer &photographer)
{
    AssessmentPage &page = *window.workspacePage()->assessmentPage();
    const AssessmentId of = page.assessment();
    auto *button = window.findChild<QPushButton *>(u"releaseButton"_s);
    button->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"10-release-dialog"_s, dialog);
        dialog->close();
    }
    comeBack(window);
    const auto id = releasing::start(*window.workspace(), of, {u"FOI 2026/0123"_s, QDate(2026, 6, 1)});
    if (!id)
        return;
    window.workspacePage()->showAssessment(*id);
    photographer.take(u"10-release-redact"_s);
    page.redactPage()->goToUndecided(1);
    photographer.take(u"10-release-decide"_s);
    page.showStep(AssessmentPage::Publish);
    photographer.take(u"10-release-publish"_s);
    window.workspacePage()->showAssessment(of, AssessmentPage::Publish);
    photographer.take(u"10-released"_s);
}

/// A reason that the law reserves to a certain person.
void takeOpinion(MainWindow &window, WithholdPanel &panel, Photographer &photographer)
{
    auto *reasons = panel.findChild<QComboBox *>(u"reasonComboBox"_s);
    reasons->setCurrentIndex(reasons->findData(u"foia-36"_s));
    photographer.take(u"07-redact-opinion"_s);
    for (auto *area : window.findChildren<QScrollArea *>(u"withholdScrollArea"_s))
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    photographer.take(u"07-redact-opinion-below"_s);
    reasons->setCurrentIndex(0);
}

/// What may be sensitive in public text, and the ways to decide about it.
void takeSuggestions(MainWindow &window, Photographer &photographer)
{
    Workspace &workspace = *window.workspace();
    for (const QString &words : {u"Quillmark Research"_s, u"Brackenfield"_s, u"free meals"_s})
        static_cast<void>(wordLists::add(workspace, WordList::Watched, words));
    Photographer::waitForBurst();
    window.findChild<QAction *>(u"nextUndecidedAction"_s)->trigger();
    photographer.take(u"07-redact-suggested"_s);
    window.findChild<QPushButton *>(u"withholdTooButton"_s)->click();
    photographer.take(u"07-redact-withhold"_s);
    auto *redact = window.workspacePage()->assessmentPage()->redactPage(); // Draft asks with a panel of its own
    takeOpinion(window, *redact->findChild<WithholdPanel *>(), photographer);
    redact->findChild<WithholdPanel *>()->findChild<QPushButton *>(u"cancelButton"_s)->click();
    window.findChild<QPushButton *>(u"allowAllButton"_s)->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(u"07-redact-may-be-public"_s, dialog);
        dialog->close();
        comeBack(window);
    }
    for (const QString &words : {u"Quillmark Research"_s, u"Brackenfield"_s, u"free meals"_s})
        static_cast<void>(wordLists::remove(workspace, WordList::Watched, words));
    Photographer::waitForBurst();
}

void takeDialog(MainWindow &window, Photographer &photographer, const QString &button, const QString &name)
{
    window.findChild<QPushButton *>(button)->click();
    if (auto *dialog = window.findChild<QDialog *>()) {
        photographer.take(name, dialog);
        dialog->close();
        comeBack(window);
    }
}

/// The register with a version in each stage of its life.
void takeRegister(MainWindow &window, Photographer &photographer, const QString &folder)
{
    Workspace &workspace = *window.workspace();
    const AssessmentId census = *workspace.find(u"DPIA-0007"_s);
    const QString out = folder + u"/register-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    static_cast<void>(publishing::publish(workspace, census, {.folder = out, .changeNote = u"Again"_s}));
    window.workspacePage()->showRegister();
    photographer.take(u"10-register"_s);
    takeDialog(window, photographer, u"recordLiveButton"_s, u"10-register-live"_s);
    takeDialog(window, photographer, u"withdrawButton"_s, u"10-register-withdraw"_s);
    takeDialog(window, photographer, u"takeDownButton"_s, u"10-register-take-down"_s);
    const auto newest = versions::published(workspace, census);
    if (newest && !newest->isEmpty())
        static_cast<void>(versions::takeDown(workspace, {{census, newest->first().publication.number}}, u"A name"_s));
    const auto recalls = recalling::recalls(workspace);
    if (recalls && !recalls->isEmpty())
        static_cast<void>(recalling::record(workspace, recalls->first().event, u"webServer"_s, u"Done at once"_s));
    photographer.take(u"10-register-recall"_s);
    window.findChild<QTabWidget *>(u"registerTabWidget"_s)->setCurrentIndex(2);
    photographer.take(u"10-register-check"_s);
    window.findChild<QTabWidget *>(u"registerTabWidget"_s)->setCurrentIndex(0);
    window.workspacePage()->assessmentPage()->showAssessment(census, AssessmentPage::Publish);
    window.workspacePage()->showAssessment(census);
    window.workspacePage()->assessmentPage()->showStep(AssessmentPage::Publish);
    photographer.take(u"10-publish-again"_s);
}

void takeAll(MainWindow &window, Photographer &photographer, const QString &sample)
{
    photographer.take(u"01-start"_s);
    if (QFile::exists(sample))
        window.openWorkspace(sample);
    else
        window.createSample(sample);
    WorkspacePage &page = *window.workspacePage();
    photographer.take(u"02-programme"_s);
    const Actor here = window.workspace()->actor();
    window.workspace()->setActor({u"Bethan Llywarch"_s, u"publisher"_s});
    page.showQueue();
    photographer.take(u"02-waiting"_s);
    window.workspace()->setActor(here);
    page.showProgramme();
    takeBackups(window, photographer);
    takeProgramme(window, photographer, QFileInfo(sample).path());
    comeBack(window);
    page.showRegister();
    photographer.take(u"03-register"_s);
    takeSearch(window, photographer);
    page.showSetup();
    for (int part = 0; part < SetupPage::PartCount; ++part) {
        page.setupPage()->showPart(SetupPage::Part(part));
        photographer.take(u"03-setup-%1"_s.arg(part));
        if (part == SetupPage::People)
            takeKeys(window, photographer);
    }
    page.showAssessment(fullest(*window.workspace()));
    photographer.take(u"04-draft"_s);
    takeUnsaved(window, photographer);
    for (const QString &question : {u"recipients"_s, u"risks"_s, u"securityDetail"_s, u"dataItems"_s, u"decision"_s}) {
        page.assessmentPage()->goTo(Place{.question = question});
        photographer.take(u"05-draft-"_s + question);
    }
    takeShares(window, photographer);
    page.assessmentPage()->goTo(Place{.question = u"risks"_s});
    QCoreApplication::processEvents();
    if (auto *map = window.findChild<QTableView *>(u"risksAfterTableView"_s))
        window.findChild<QScrollArea *>(u"questionsScrollArea"_s)->ensureWidgetVisible(map);
    photographer.take(u"05-draft-risks-map"_s);
    takeDraftTools(window, photographer);
    takePasting(window, photographer);
    comeBack(window);
    page.assessmentPage()->showStep(AssessmentPage::Review);
    takeReview(window, photographer);
    takeComparison(window, photographer);
    comeBack(window);
    page.assessmentPage()->showStep(AssessmentPage::Redact);
    photographer.take(u"07-redact"_s);
    auto *decisions = window.findChild<QTabWidget *>(u"decideTabWidget"_s);
    decisions->setCurrentIndex(1);
    photographer.take(u"07-redact-withheld"_s);
    decisions->setCurrentIndex(0);
    takeSuggestions(window, photographer);
    takeSmallNumbers(window, photographer);
    comeBack(window);
    page.assessmentPage()->showStep(AssessmentPage::Publish);
    QTest::qWait(400);
    photographer.take(u"08-publish"_s);
    takeRegister(window, photographer, QFileInfo(sample).path());
    page.assessmentPage()->showStep(AssessmentPage::Publish);
    takePageHints(window, photographer);
    takeRelease(window, photographer);
    takeTemplates(window, photographer);
    const QString empty =
        QFileInfo(sample).path() + u"/empty-%1.candour"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    window.createWorkspace(empty);
    photographer.take(u"09-empty"_s);
    takeHomeCopy(window, photographer, QFileInfo(sample).path());
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"candour-screenshots"_s);
    QStandardPaths::setTestModeEnabled(true);
    if (argc < 2)
        return 2;
    QFont font(u"Noto Sans"_s, 10);
    QApplication::setFont(font);
    QTranslator english;
    if (english.load(u":/i18n/candour_en.qm"_s))
        QCoreApplication::installTranslator(&english);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const QTemporaryDir work;
    const QString sample = work.path() + u"/School census.candour"_s;
    const SystemClock clock;
    Appearance appearance(application);
    const qreal ratio = application.devicePixelRatio();
    for (const auto &[theme, themeName] : {std::pair{Theme::Light, u"light"_s}, std::pair{Theme::Dark, u"dark"_s}}) {
        // The last is what a screen of 1920×1080 leaves at 200 %.
        for (const QSize size : {QSize(1280, 800), QSize(1366, 768), QSize(960, 540)}) {
            PersonalSettings::get().finish();
            QSettings().clear();
            PersonalSettings::get().reload();
            Preferences preferences;
            preferences.theme = theme;
            preferences.actorName = u"Rosa Lindqvist"_s;
            preferences.save();
            MainWindow window(clock, appearance);
            window.resize(size);
            window.show();
            Photographer photographer(window, folder,
                                      u"%1-%2x%3-%4"_s.arg(themeName).arg(size.width()).arg(ratio).arg(size.height()));
            takeAll(window, photographer, sample);
            window.close();
        }
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Targets.h"

#include "exchange/AssessmentFile.h"
#include "exchange/Csv.h"
#include "exchange/ForeignText.h"
#include "exchange/Minisign.h"
#include "exchange/ReviewManifest.h"
#include "exchange/SealedFile.h"
#include "exchange/TemplateFile.h"
#include "proof/FileReader.h"
#include "proof/HtmlReader.h"
#include "proof/PdfReader.h"
#include "publish/Catalogue.h"
#include "publish/Notice.h"
#include "publish/WriteJournal.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "storage/Examination.h"
#include "storage/Salvage.h"
#include "workspace/ActivityImport.h"
#include "workspace/Authoring.h"
#include "workspace/Logo.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace candour::fuzz {

namespace {

void require(bool promised, const char *promise)
{
    if (!promised)
        qFatal("broken promise: %s", promise);
}

/// Puts bytes where readers of files find them, in memory, and takes away whatever is made beside them.
class BytesAsFile
{
public:
    explicit BytesAsFile(const QByteArray &bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
    }
    QString path() const { return m_folder.filePath(QStringLiteral("input")); }
    QString pathBeside() const { return m_folder.filePath(QStringLiteral("made")); }

private:
    QTemporaryDir m_folder{QStringLiteral("/dev/shm/candour-fuzz-XXXXXX")};
};

void readTemplateFile(const QByteArray &bytes)
{
    const auto form = readTemplate(bytes);
    require(form.has_value() == templateFaults(bytes).isEmpty(), "a template without faults can be read");
}

void readAssessmentFile(const QByteArray &bytes)
{
    const auto a = readAssessment(bytes);
    if (!a)
        return;
    const QByteArray written = writeAssessment(*a);
    const auto again = readAssessment(written);
    require(again && writeAssessment(*again) == written, "the plain form is canonical");
}

/// An answer that a script gives; the first byte says to which question.
void readAnswer(const QByteArray &bytes)
{
    static const auto forms = builtInTemplates();
    if (bytes.isEmpty() || !forms)
        return;
    const QList<const Question *> questions = forms->first().form.questions();
    const Question &question = *questions.at(uchar(bytes.front()) % questions.size());
    const auto answer = authoring::answerFromJson(question, bytes.mid(1));
    if (!answer || isEmpty(*answer))
        return;
    const auto again = authoring::answerFromJson(question, authoring::answerToJson(*answer));
    require(again && *again == *answer, "an answer has one form");
}

void readTable(const QByteArray &bytes)
{
    const auto table = readCsv(bytes);
    if (!table)
        return;
    for (const CsvRow &row : table->rows)
        require(row.line > 0 && !row.cells.isEmpty(), "a row stands somewhere");
}

void readForeign(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray rest = bytes.mid(1);
    switch (bytes.front() & 3) {
    case 0:
        static_cast<void>(foreignHtml(rest));
        return;
    case 1:
        static_cast<void>(foreignPlainText(QString::fromUtf8(rest)));
        return;
    case 2:
        static_cast<void>(foreignLines(QString::fromUtf8(rest)));
        return;
    default:
        static_cast<void>(foreignFile(rest));
    }
}

void readForeignFile(const QByteArray &bytes)
{
    static_cast<void>(foreignFile(bytes));
}

void readRegister(const QByteArray &bytes)
{
    static_cast<void>(journalFrom(bytes));
    const auto catalogue = parseCatalogue(bytes, QStringLiteral("folder"));
    if (!catalogue)
        return;
    const QByteArray written = catalogueFile(*catalogue).bytes;
    const auto again = parseCatalogue(written, QStringLiteral("folder"));
    require(again && catalogueFile(*again).bytes == written, "a catalogue that was read can be written and read again");
}

void readPublishedPdf(const QByteArray &bytes)
{
    static_cast<void>(isCleanPdf(bytes));
    static_cast<void>(readPdf(bytes));
}

void readPublishedPage(const QByteArray &bytes)
{
    static_cast<void>(isHtmlPage(bytes));
    require(differInNoticeOnly(bytes, bytes) || withoutNotice(bytes) == bytes, "a page is as it is");
    if (const auto noticed = withNotice(bytes, {}); noticed)
        require(withoutNotice(*noticed) == withoutNotice(bytes), "a notice changes nothing else");
    static_cast<void>(readFile(FinishedFile{QStringLiteral("x.html"), bytes}));
}

void readPublishedFile(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    static constexpr const char *Endings[] = {"xml", "atom", "json", "jsonld", "css", "csv", "txt", "md"};
    const QString name = QLatin1StringView("x.") + QLatin1StringView(Endings[bytes.front() & 7]);
    const QByteArray rest = bytes.mid(1);
    static_cast<void>(isWellFormed(rest));
    static_cast<void>(readFile(FinishedFile{name, rest}));
}

/// A whole review file, or its manifest alone: no fuzzer finds a hash that fits.
void readReview(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray rest = bytes.mid(1);
    if ((bytes.front() & 1) == 0) {
        const auto file = readReviewFile(rest);
        if (!file)
            return;
        ReviewFile content = *file; // nobody here has the key that signed it
        content.signedBy.clear();
        content.attests.clear();
        const auto written = writeReviewFile(content);
        const auto again = written ? readReviewFile(*written) : file;
        require(written && again && *again == content, "a review file that was read can be written and read again");
        return;
    }
    const auto manifest = readReviewManifest(rest);
    if (!manifest)
        return;
    const QByteArray written = writeReviewManifest(*manifest);
    const auto again = readReviewManifest(written);
    require(again && writeReviewManifest(*again) == written, "a manifest has one form");
}

/// A signature, a public key or a secret key.
void readMinisign(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QByteArray rest = bytes.mid(1);
    if ((bytes.front() & 3) == 0) {
        const auto signature = minisign::readSignature(rest);
        if (!signature)
            return;
        static const minisign::PublicKey key{QByteArray(8, 'k'), QByteArray(32, 'p')};
        require(!minisign::isBy(key, *signature, rest), "nobody has the key of this point");
    } else if ((bytes.front() & 3) == 1) {
        if (const auto key = minisign::readPublicKey(QString::fromUtf8(rest)); key)
            require(minisign::readPublicKey(minisign::line(*key)) == *key, "a public key has one form");
    } else if (const auto key = minisign::readSecretKey(rest); key) {
        const auto again = minisign::readSecretKey(minisign::writeSecretKey(*key));
        require(again && again->publicKey() == key->publicKey(), "a secret key can be written and read again");
    }
}

void readLogo(const QByteArray &bytes)
{
    static_cast<void>(logoSize(bytes));
    const BytesAsFile file(bytes);
    if (const auto logo = logoFromFile(file.path()); logo)
        require(!logoSize(*logo).isEmpty(), "a picture has a size");
}

void openWorkspace(const QByteArray &bytes)
{
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const BytesAsFile file(bytes);
        const auto database = Database::open(file.path(), access);
        if (!database)
            continue;
        const AssessmentStore store(**database);
        if (const auto headers = store.list(); headers)
            for (const AssessmentHeader &header : *headers)
                static_cast<void>(store.load(header.id));
        static_cast<void>(AuditStore(**database).verifyChain());
        static_cast<void>((*database)->check());
        static_cast<void>(examine(**database));
    }
}

void salvageWorkspace(const QByteArray &bytes)
{
    const BytesAsFile file(bytes);
    const QString made = file.pathBeside();
    const auto salvaged = salvage(file.path(), made);
    require(salvaged.has_value() == QFile::exists(made), "a workspace is made, or nothing");
    if (!salvaged)
        return;
    const auto database = Database::open(made, Access::ReadOnly);
    require(database && (*database)->check(), "what is salvaged is sound");
}

/// With the least work to make a key, whatever the file asks for: what asks for too much is a test of its own.
void openSealed(const QByteArray &bytes)
{
    constexpr qsizetype OperationsAt = 17 + 16;
    constexpr qsizetype MemoryAt = OperationsAt + 8;
    QByteArray sealed = bytes;
    if (sealed.size() < MemoryAt + 8)
        return;
    qToBigEndian<quint64>(1, sealed.data() + OperationsAt);
    qToBigEndian<quint64>(8192, sealed.data() + MemoryAt);
    if (const auto opened = unseal(sealed, QStringLiteral("four words of a fuzzer")); opened)
        require(isSealed(sealed) && opened->size() < sealed.size(), "what is locked is longer than what it holds");
}

/// A programme of a few activities, into which spreadsheets could be taken.
const Workspace &programmeToImportInto()
{
    static const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    static const BytesAsFile place{QByteArray()};
    static const Workspace *const workspace = [&] { // never closed: the databases of Qt end before it would
        QFile::remove(place.path());
        auto made = Workspace::create(place.path(), clock, Actor{QStringLiteral("Ann"), {}});
        QFile table(place.pathBeside());
        if (!made || !table.open(QIODevice::WriteOnly) || table.write("Reference,Name\nA-1,One\nA-2,Two\n") < 0)
            qFatal("no programme");
        table.close();
        const auto preview = programme::previewImport(**made, table.fileName());
        if (!preview || !programme::applyImport(**made, *preview))
            qFatal("no activities");
        return made->release();
    }();
    return *workspace;
}

void importActivities(const QByteArray &bytes)
{
    const Workspace &workspace = programmeToImportInto();
    const BytesAsFile file(bytes);
    const auto preview = programme::previewImport(workspace, file.path());
    if (!preview)
        return;
    for (const programme::ImportRow &row : preview->rows)
        require((row.fate == programme::RowFate::Skipped) != row.reason.isEmpty(), "who skips a row says why");
}

} // namespace

const QList<Target> &targets()
{
    static const QList<Target> all{{"template", "data/templates/good", readTemplateFile},
                                   {"assessment", "data/assessments/good", readAssessmentFile},
                                   {"answer", "", readAnswer},
                                   {"csv", "", readTable},
                                   {"foreign", "", readForeign},
                                   {"foreign-file", "data/foreign", readForeignFile},
                                   {"register", "", readRegister},
                                   {"published-pdf", "", readPublishedPdf},
                                   {"published-page", "data/foreign", readPublishedPage},
                                   {"published-file", "", readPublishedFile},
                                   {"logo", "", readLogo},
                                   {"review", "", readReview},
                                   {"minisign", "", readMinisign},
                                   {"sealed", "", openSealed},
                                   {"activities", "fuzz/seeds/csv", importActivities},
                                   {"salvage", "fuzz/seeds/workspace", salvageWorkspace},
                                   {"workspace", "", openWorkspace}};
    return all;
}

const Target *targetNamed(const QByteArray &name)
{
    for (const Target &target : targets())
        if (name == target.name)
            return &target;
    return nullptr;
}

} // namespace candour::fuzz

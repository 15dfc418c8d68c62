// SPDX-License-Identifier: GPL-3.0-or-later
// Finds text on the screen that was never translated, is put together from pieces, or has no room when it grows.
#include "gui/PseudoTranslator.h"
#include "gui/SamplePages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace candour;

class tst_PseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatItLooksFor();
    void findsWhatIsCutOff();
    void everySentenceIsTranslated_data() { addPageRows(); }
    void everySentenceIsTranslated();
    void everySentenceHasRoom_data() { addPageRows(); }
    void everySentenceHasRoom();

private:
    struct Shown
    {
        QString what;
        QString text;
    };
    QList<Shown> shown(const QWidget &window) const;
    void gather(const QJsonValue &json);
    QString fault(const QString &text) const;
    static QString lackOfRoom(const QWidget &widget);
    static bool isOfCalendar(const QObject *object);

    QTemporaryDir m_folder;
    QString m_sample;
    QSet<QString> m_data; ///< Every text of the sample and its templates, folded: what people wrote is not translated.
    PseudoTranslator m_pseudo;
};

void tst_PseudoLocale::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_PseudoLocale"));
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    for (const QString &path :
         {u"templates/uk-statistics-data-share.json"_s, u"templates/uk-law-enforcement.json"_s,
          u"templates/screening.json"_s, u"templates/nl-model-dpia.json"_s, u"templates/cnil-pia.json"_s,
          u"sample/workspace.json"_s, u"sample/dpia-0003.dpia.json"_s, u"sample/dpia-0005.dpia.json"_s,
          u"sample/dpia-0007.dpia.json"_s}) {
        QFile file(QStringLiteral(CANDOUR_SOURCE_DIR "/resources/") + path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        gather(QJsonDocument::fromJson(file.readAll()).object());
    }
}

void tst_PseudoLocale::gather(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    for (const QJsonValue &entry : array)
        gather(entry);
    const QJsonObject object = json.toObject();
    for (const QJsonValue &member : object)
        gather(member);
    const QString text = json.toString();
    m_data += text.simplified().toCaseFolded();
    for (const QString &line : text.split(u'\n'))
        m_data += line.simplified().toCaseFolded();
}

/// What is wrong with a text on the screen; empty if nothing.
QString tst_PseudoLocale::fault(const QString &text) const
{
    QString plain = text;
    plain.remove(u'&');
    plain = plain.simplified();
    static const QRegularExpression letters(u"\\p{L}{2}"_s);
    if (!plain.contains(letters))
        return {};
    if (plain.startsWith(PseudoTranslator::Open)) {
        int depth = 0;
        for (qsizetype i = 0; i < plain.size(); ++i) {
            depth += plain.at(i) == PseudoTranslator::Open;
            depth -= plain.at(i) == PseudoTranslator::Close;
            const QStringView rest = QStringView(plain).mid(i + 1);
            if (depth == 0 && plain.at(i) == PseudoTranslator::Close && !rest.isEmpty() &&
                !rest.startsWith(u", ")) // a list of things is no sentence
                return QStringLiteral("put together from pieces");
        }
        return {}; // cut to its room by a delegate; everySentenceHasRoom() looks at that
    }
    static const QRegularExpression rowNumber(u"^[\\d.]+ +"_s);
    if (m_data.contains(plain.remove(rowNumber).toCaseFolded()) || plain.startsWith(QDir::tempPath()))
        return {};
    return QStringLiteral("not translated");
}

void tst_PseudoLocale::findsWhatItLooksFor()
{
    QCOMPARE(fault(PseudoTranslator::pseudo(u"Start"_s)), QString());
    QCOMPARE(fault(PseudoTranslator::pseudo(u"%1, %2"_s).arg(u"a"_s, PseudoTranslator::pseudo(u"b"_s))), QString());
    QCOMPARE(fault(u"Never seen by a translator"_s), QStringLiteral("not translated"));
    // Words that also stand somewhere in what people wrote.
    for (const QString &words : {u"Publish"_s, u"Remove"_s, u"Undo"_s})
        QCOMPARE(fault(words), QStringLiteral("not translated"));
    QCOMPARE(fault(PseudoTranslator::pseudo(u"One"_s) + u' ' + PseudoTranslator::pseudo(u"two"_s)),
             QStringLiteral("put together from pieces"));
}

/// The months are Qt's, in the language of the desktop.
bool tst_PseudoLocale::isOfCalendar(const QObject *object)
{
    for (; object; object = object->parent())
        if (object->inherits("QCalendarWidget"))
            return true;
    return false;
}

QList<tst_PseudoLocale::Shown> tst_PseudoLocale::shown(const QWidget &window) const
{
    QList<Shown> all;
    const auto add = [&](const QObject *of, const QString &text) {
        all += Shown{QString::fromLatin1(of->metaObject()->className()) + u' ' + of->objectName(), text};
    };
    for (const QAction *action : window.findChildren<QAction *>())
        if (action->isVisible() && !action->isSeparator() && !isOfCalendar(action))
            add(action, action->text());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        add(widget, widget->accessibleName());
        add(widget, widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, button->text());
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                add(widget, box->itemText(i));
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(widget, line->placeholderText());
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model())
            for (int i = 0; i < header->count() && header->orientation() == Qt::Horizontal; ++i)
                add(widget, header->model()->headerData(i, Qt::Horizontal).toString());
    }
    return all;
}

void tst_PseudoLocale::everySentenceIsTranslated()
{
    QFETCH(QString, page);
    WindowTest test(&m_pseudo);
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    QTest::qWait(50);
    QStringList faults;
    for (const Shown &one : shown(test.window()))
        if (const QString wrong = fault(one.text); !wrong.isEmpty())
            faults += u"%1: %2: “%3”"_s.arg(one.what, wrong, one.text);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// Empty where the whole text of a label, a button, a tab or a title can be seen.
QString tst_PseudoLocale::lackOfRoom(const QWidget &widget)
{
    if (!widget.isVisible() || widget.visibleRegion().isEmpty())
        return {};
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    if (!text.startsWith(PseudoTranslator::Open))
        return {};
    const bool wraps = label && label->wordWrap();
    const int width = wraps ? 0 : widget.sizeHint().width();
    const int height = wraps ? label->heightForWidth(label->width()) : 0;
    if (width <= widget.width() + 1 && height <= widget.height() + 1)
        return {};
    return u"%1 %2 has %3 × %4 and needs %5 × %6"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName())
        .arg(widget.width())
        .arg(widget.height())
        .arg(width)
        .arg(height);
}

void tst_PseudoLocale::findsWhatIsCutOff()
{
    QWidget window;
    auto *button = new QPushButton(PseudoTranslator::pseudo(u"Publish this page"_s), &window);
    auto *check = new QCheckBox(PseudoTranslator::pseudo(u"Show everything"_s), &window);
    auto *label = new QLabel(PseudoTranslator::pseudo(u"A sentence of several words that takes two lines"_s), &window);
    label->setWordWrap(true);
    window.resize(800, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (QWidget *widget : std::initializer_list<QWidget *>{button, check, label}) {
        widget->resize(widget->sizeHint().expandedTo({120, 60}));
        QCOMPARE(lackOfRoom(*widget), QString());
        widget->resize(60, 20);
        QVERIFY(!lackOfRoom(*widget).isEmpty());
    }
}

void tst_PseudoLocale::everySentenceHasRoom()
{
    QFETCH(QString, page);
    WindowTest test(&m_pseudo);
    test.window().resize(1366, 768);
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    QTest::qWait(50);
    const auto faults = [&] {
        QStringList found;
        for (const QWidget *widget : test.window().findChildren<QWidget *>())
            if (const QString lack = lackOfRoom(*widget); !lack.isEmpty())
                found += lack;
        return found.join(u'\n');
    };
    QTRY_VERIFY2(faults().isEmpty(), qPrintable(faults())); // what is saved at this moment is said a moment later
}

QTEST_MAIN(tst_PseudoLocale)
#include "tst_PseudoLocale.moc"

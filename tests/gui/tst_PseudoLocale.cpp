// SPDX-License-Identifier: GPL-3.0-or-later
// Finds text on the screen that was never translated, is put together from pieces, or has no room when it grows.
#include "gui/PseudoTranslator.h"
#include "gui/SamplePages.h"

using namespace candour;

class tst_PseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatItLooksFor();
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
    QString fault(const QString &text) const;
    static bool isOfCalendar(const QObject *object);

    QTemporaryDir m_folder;
    QString m_sample;
    QString m_data; ///< Every word of the sample: what people wrote is not translated.
    PseudoTranslator m_pseudo;
};

void tst_PseudoLocale::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_PseudoLocale"));
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    for (const QString &path : {u"templates/uk-statistics-data-share.json"_s, u"templates/uk-law-enforcement.json"_s,
                                u"sample/workspace.json"_s, u"sample/dpia-0003.dpia.json"_s,
                                u"sample/dpia-0005.dpia.json"_s, u"sample/dpia-0007.dpia.json"_s}) {
        QFile file(QStringLiteral(CANDOUR_SOURCE_DIR "/resources/") + path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        m_data += QString::fromUtf8(file.readAll()) + u'\n';
    }
    m_data.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
    m_data = m_data.simplified();
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
    if (m_data.contains(plain.remove(rowNumber), Qt::CaseInsensitive) || plain.startsWith(QDir::tempPath()))
        return {};
    return QStringLiteral("not translated");
}

void tst_PseudoLocale::findsWhatItLooksFor()
{
    QCOMPARE(fault(PseudoTranslator::pseudo(u"Start"_s)), QString());
    QCOMPARE(fault(PseudoTranslator::pseudo(u"%1, %2"_s).arg(u"a"_s, PseudoTranslator::pseudo(u"b"_s))), QString());
    QCOMPARE(fault(u"Never seen by a translator"_s), QStringLiteral("not translated"));
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

void tst_PseudoLocale::everySentenceHasRoom()
{
    QFETCH(QString, page);
    WindowTest test(&m_pseudo);
    test.window().resize(1366, 768);
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    QTest::qWait(50);
    QStringList faults;
    for (const QWidget *widget : test.window().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const bool translated = (label && label->text().startsWith(PseudoTranslator::Open)) ||
                                (button && button->text().startsWith(PseudoTranslator::Open));
        if (!translated)
            continue;
        const int wanted = label && label->wordWrap() ? 0 : widget->sizeHint().width();
        const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : 0;
        if (wanted > widget->width() + 1 || height > widget->height() + 1)
            faults += u"%1 %2 has %3 × %4 and needs %5 × %6"_s
                          .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(wanted)
                          .arg(height);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(tst_PseudoLocale)
#include "tst_PseudoLocale.moc"

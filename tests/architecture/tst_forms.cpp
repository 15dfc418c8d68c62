// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace candour;

namespace {

/// One widget of a form.
struct FormWidget
{
    QString kind; ///< Its class, without namespace.
    QString base; ///< The class of Qt that it is or extends.
    QString name;
    QString spoken; ///< Its accessible name.
    QString buddy;  ///< Whose label it is.
};

struct Form
{
    QList<FormWidget> widgets;
    QHash<QString, QString> bases; ///< What a class of ours extends.
};

QString withoutNamespace(const QString &name)
{
    return name.section(u"::"_s, -1);
}

/// What stands between the tags of a property, such as <string> or <cstring>.
QString valueOf(QXmlStreamReader &xml)
{
    return xml.readNextStartElement() ? xml.readElementText(QXmlStreamReader::IncludeChildElements) : QString();
}

Form readForm(const QByteArray &source)
{
    Form form;
    QList<qsizetype> open; // the widgets that the reader stands within
    QString custom;
    QXmlStreamReader xml(source);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"widget"_s)
            open.removeLast();
        if (!xml.isStartElement())
            continue;
        const QString property = xml.attributes().value(u"name"_s).toString();
        if (xml.name() == u"widget"_s) {
            open += form.widgets.size();
            form.widgets += FormWidget{.kind = withoutNamespace(xml.attributes().value(u"class"_s).toString()),
                                       .base = xml.attributes().value(u"class"_s).toString(),
                                       .name = property};
        } else if (xml.name() == u"class"_s && !form.widgets.isEmpty()) {
            custom = xml.readElementText();
        } else if (xml.name() == u"extends"_s) {
            form.bases.insert(custom, xml.readElementText());
        } else if (!open.isEmpty() && property == u"accessibleName"_s) {
            form.widgets[open.last()].spoken = valueOf(xml);
        } else if (!open.isEmpty() && property == u"buddy"_s) {
            form.widgets[open.last()].buddy = valueOf(xml);
        }
    }
    for (FormWidget &widget : form.widgets)
        widget.base = form.bases.value(widget.base, widget.base);
    return form;
}

/// What people type, choose or look something up in. A check box carries its own words.
bool isInput(const FormWidget &widget)
{
    static const QSet<QString> kinds{u"QLineEdit"_s, u"QPlainTextEdit"_s, u"QTextEdit"_s,    u"QComboBox"_s,
                                     u"QSpinBox"_s,  u"QListWidget"_s,    u"QTableWidget"_s, u"QTreeWidget"_s,
                                     u"QListView"_s, u"QTableView"_s,     u"QTreeView"_s,    u"QCheckBox"_s,
                                     u"QDateEdit"_s, u"QRadioButton"_s,   u"QPushButton"_s,  u"QToolButton"_s};
    return kinds.contains(widget.base) || widget.kind == "DateField"_L1;
}

bool carriesItsOwnWords(const FormWidget &widget)
{
    return widget.base == "QCheckBox"_L1 || widget.base.endsWith("Button"_L1);
}

/// The ends that the name of an input may have: its class or what that extends, "Button" for every button, "TextEdit"
/// for plain text too.
bool endsInItsClass(const FormWidget &widget)
{
    for (QString kind : {widget.kind, widget.base}) {
        kind.remove(QRegularExpression(u"^Q|Push(?=Button)|Tool(?=Button)|Plain(?=TextEdit)"_s));
        if (widget.name.endsWith(kind))
            return true;
    }
    return false;
}

/// Every rule that a form breaks, each with its reason.
QStringList violations(const Form &form)
{
    QSet<QString> labelled;
    for (const FormWidget &widget : form.widgets)
        labelled += widget.buddy;
    QStringList found;
    for (const FormWidget &widget : form.widgets) {
        if (!isInput(widget))
            continue;
        if (!endsInItsClass(widget))
            found += u"%1: its name does not end in its class, by which sources and tests find it"_s.arg(widget.name);
        if (carriesItsOwnWords(widget) || labelled.contains(widget.name))
            continue;
        if (widget.base == "QComboBox"_L1)
            found += u"%1: on Linux only a label that has it as its buddy announces a combo box"_s.arg(widget.name);
        else if (widget.spoken.isEmpty())
            found += u"%1: a screen reader has nothing to call it by: no label's buddy, no accessible name"_s.arg(
                widget.name);
    }
    return found;
}

QByteArray planted(const QByteArray &widgets)
{
    return "<ui><widget class=\"QWidget\" name=\"Page\">" + widgets +
           "</widget><customwidgets><customwidget><class>candour::ComboBox</class><extends>QComboBox</extends>"
           "</customwidget></customwidgets></ui>";
}

} // namespace

/// Every form can be heard, and its parts be found by name.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormKeepsTheRules_data();
    void everyFormKeepsTheRules();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

void TestForms::everyFormKeepsTheRules_data()
{
    QTest::addColumn<QByteArray>("source");
    const QDir forms(QStringLiteral(CANDOUR_SOURCE_DIR "/forms"));
    for (const QString &name : forms.entryList({u"*.ui"_s})) {
        QFile file(forms.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestForms::everyFormKeepsTheRules()
{
    QFETCH(const QByteArray, source);
    const Form form = readForm(source);
    QVERIFY(!form.widgets.isEmpty());
    const QStringList found = violations(form);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestForms::plantedViolationsAreFound_data()
{
    QTest::addColumn<QByteArray>("widgets");
    QTest::addColumn<QString>("reason"); // empty where the form keeps the rules
    const QByteArray edit = R"(<widget class="QLineEdit" name="whyLineEdit">%1</widget>)";
    const QByteArray spoken = R"(<property name="accessibleName"><string>Why</string></property>)";
    const QByteArray box = R"(<widget class="candour::ComboBox" name="whyComboBox">%1</widget>)";
    const auto label = [](const QByteArray &buddy) -> QByteArray {
        return "<widget class=\"QLabel\" name=\"whyLabel\"><property name=\"buddy\"><cstring>" + buddy +
               "</cstring></property></widget>";
    };
    const auto with = [](QByteArray widget, const QByteArray &inside) { return widget.replace("%1", inside); };
    QTest::newRow("an input without a name") << with(edit, "") << u"nothing to call it by"_s;
    QTest::newRow("the label of another")
        << QByteArray(with(edit, "") + label("otherLineEdit")) << u"nothing to call it by"_s;
    QTest::newRow("an input with a label") << QByteArray(with(edit, "") + label("whyLineEdit")) << QString();
    QTest::newRow("an input with a name") << with(edit, spoken) << QString();
    QTest::newRow("a combo box with a name") << with(box, spoken) << u"announces a combo box"_s;
    QTest::newRow("a combo box with a label") << QByteArray(with(box, "") + label("whyComboBox")) << QString();
    QTest::newRow("a name without its class")
        << QByteArray(R"(<widget class="QPushButton" name="save"/>)") << u"does not end in its class"_s;
    QTest::newRow("a name of another class")
        << QByteArray(R"(<widget class="QCheckBox" name="sureButton"/>)") << u"does not end in its class"_s;
    QTest::newRow("a button") << QByteArray(R"(<widget class="QToolButton" name="saveButton"/>)") << QString();
}

void TestForms::plantedViolationsAreFound()
{
    QFETCH(const QByteArray, widgets);
    QFETCH(const QString, reason);
    const QString found = violations(readForm(planted(widgets))).join(u'\n');
    QCOMPARE(found.isEmpty(), reason.isEmpty());
    QVERIFY2(found.contains(reason), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"

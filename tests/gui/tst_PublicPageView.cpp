// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/pages/PublicPageView.h"
#include "redaction/Summarise.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"

#include <QTest>
#include <QTextBlock>

using namespace candour;

/// The public page beside the assessment: what has changed is drawn anew, and looks as if all of it were.
class tst_PublicPageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsIfDrawnAnew();
    void findsASectionThatWasDrawnAnew();
};

static Document page(quint32 seed)
{
    return summarise(smallTemplate(), randomAssessment(smallTemplate(), seed), Edition{.organisation = u"Agency"_s})
        .document();
}

void tst_PublicPageView::looksAsIfDrawnAnew()
{
    int alike = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        Document first = page(seed);
        Document second = page(seed + 1000);
        second.info = first.info;
        for (qsizetype i = 0; i < std::min(first.sections.size(), second.sections.size()); ++i)
            if (i % 3 != 1) // some stay, others change; first and last among both
                second.sections[i] = first.sections.at(i);
        second.sections.resize(std::min(first.sections.size(), second.sections.size()));
        first.sections.resize(second.sections.size());
        alike += first == second;
        PublicPageView changed;
        changed.showDocument(first);
        changed.showDocument(second);
        changed.showDocument(first);
        changed.showDocument(second);
        PublicPageView anew;
        anew.showDocument(second);
        QCOMPARE(changed.toPlainText(), anew.toPlainText());
        QCOMPARE(changed.toHtml(), anew.toHtml());
    }
    QVERIFY(alike < 30);
}

void tst_PublicPageView::findsASectionThatWasDrawnAnew()
{
    Document first = page(3);
    PublicPageView view;
    view.resize(300, 100);
    view.show();
    view.showDocument(first);
    Document second = first;
    const auto last = second.sections.size() - 1;
    second.sections[0].blocks = {Paragraph{{Text{.text = u"Other words."_s}}}};
    second.sections[last].blocks = {Paragraph{{Text{.text = QString(2000, u'x') + u" end."_s}}}};
    view.showDocument(second);
    view.showSection(second.sections.at(last).anchor);
    const QString line = view.cursorForPosition(QPoint(20, 4)).block().text();
    QCOMPARE(line, second.sections.at(last).heading);
}

QTEST_MAIN(tst_PublicPageView)
#include "tst_PublicPageView.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Banner.h"
#include "gui/models/ProgrammeModel.h"
#include "gui/pages/ProgrammePage.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Activities.h"

namespace candour {

/// What every journey through the programme does.
class ProgrammeJourney : public QObject
{
protected:
    static void openProgramme(SampleWindow &test)
    {
        QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
        test.page().showProgramme();
        QCoreApplication::processEvents();
    }
    static QTableView *table(SampleWindow &test)
    {
        return test.window().findChild<QTableView *>(QStringLiteral("programmeTableView"));
    }

    /// The row of the table in which this reference stands; -1 where it is not shown.
    static int rowOf(SampleWindow &test, const QString &reference)
    {
        const QAbstractItemModel *model = table(test)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == reference)
                return row;
        return -1;
    }
    static void select(SampleWindow &test, const QString &reference)
    {
        QVERIFY(rowOf(test, reference) >= 0);
        table(test)->selectRow(rowOf(test, reference));
        table(test)->setFocus();
    }
    template<typename Dialog = QDialog>
    static Dialog *dialog(SampleWindow &test, const char *name)
    {
        for (auto *found : test.window().findChildren<Dialog *>(QString::fromLatin1(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    static void trigger(SampleWindow &test, const char *action)
    {
        auto *found = test.window().findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    static Activity activity(SampleWindow &test, const QString &reference)
    {
        return programme::findActivity(test.workspace(), reference).value_or(Activity());
    }
};

} // namespace candour

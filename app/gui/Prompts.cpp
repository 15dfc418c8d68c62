// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Prompts.h"

#include "base/Literals.h"
#include "gui/Messages.h"
#include "gui/WithinScreen.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

namespace candour::prompts {

namespace {

QFileDialog *fileDialog(QWidget *parent, const QString &title, const FileKind &kind)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!kind.pattern.isEmpty())
        dialog->setNameFilter(u"%1 (%2)"_s.arg(kind.name, kind.pattern));
    return dialog;
}

/// Questions carry words of people and files, which are no HTML; QMessageBox::setTextFormat() forgets the explanation.
void showPlain(QMessageBox *box)
{
    for (QLabel *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QTableWidget *tableOf(const QStringList &headers, const QList<QStringList> &lines, QWidget *parent)
{
    auto *table = new QTableWidget(int(lines.size()), int(headers.size()), parent);
    table->setHorizontalHeaderLabels(headers);
    for (int row = 0; row < int(lines.size()); ++row)
        for (int column = 0; column < int(headers.size()); ++column)
            table->setItem(row, column, new QTableWidgetItem(lines.at(row).value(column)));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    table->setCurrentCell(0, 0);
    return table;
}

QString ending(const FileKind &kind)
{
    return kind.pattern.section(u'.', 1);
}

} // namespace

void openFile(QWidget *parent, const QString &title, const FileKind &kind,
              std::function<void(const QString &path)> then)
{
    QFileDialog *dialog = fileDialog(parent, title, kind);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void openFiles(QWidget *parent, const QString &title, std::function<void(const QStringList &paths)> then)
{
    QFileDialog *dialog = fileDialog(parent, title, {});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void saveFile(QWidget *parent, const QString &title, const FileKind &kind, const QString &proposed,
              std::function<void(const QString &path)> then)
{
    QFileDialog *dialog = fileDialog(parent, title, kind);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(ending(kind));
    const QFileInfo info(proposed);
    if (info.isAbsolute())
        dialog->setDirectory(info.path());
    dialog->selectFile(info.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                  std::function<void(const QString &path)> then)
{
    QFileDialog *dialog = fileDialog(parent, title, {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!start.isEmpty())
        dialog->setDirectory(start);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &action,
             std::function<void()> then)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"confirmMessageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(question);
    box->setInformativeText(explanation);
    showPlain(box);
    auto *go = box->addButton(action, QMessageBox::AcceptRole);
    go->setObjectName(u"confirmButton"_s);
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    box->setDefaultButton(go);
    QObject::connect(box, &QMessageBox::buttonClicked, parent, [go, then = std::move(then)](QAbstractButton *button) {
        if (button == go)
            then();
    });
    box->open();
}

void askText(QWidget *parent, const QString &title, const QString &label, const QString &text, const QString &action,
             std::function<void(const QString &text)> then)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"textDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    auto *caption = new QLabel(label, dialog);
    auto *edit = new QLineEdit(text, dialog);
    edit->setObjectName(u"textLineEdit"_s);
    edit->setMinimumWidth(420);
    caption->setBuddy(edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto *go = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    go->setObjectName(u"textAcceptButton"_s);
    go->setDefault(true);
    go->setEnabled(!text.trimmed().isEmpty());
    column->addWidget(caption);
    column->addWidget(edit);
    column->addWidget(buttons);
    QObject::connect(edit, &QLineEdit::textChanged, go,
                     [go](const QString &typed) { go->setEnabled(!typed.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [edit, then = std::move(then)] { then(edit->text().simplified()); });
    dialog->open();
}

void tell(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"tellMessageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setText(text);
    showPlain(box);
    box->addButton(PromptsMessages::tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void tellTable(QWidget *parent, const QString &title, const QStringList &headers, const QList<QStringList> &lines)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"tableDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    QTableWidget *table = tableOf(headers, lines, dialog);
    table->setObjectName(u"linesTableWidget"_s);
    table->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(PromptsMessages::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    column->addWidget(table);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    const int scrollBar = dialog->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    resizeWithinScreen(*dialog, dialog->sizeHint().expandedTo({480, 0}) + QSize(scrollBar, scrollBar));
    table->setFocus();
    dialog->open();
}

} // namespace candour::prompts

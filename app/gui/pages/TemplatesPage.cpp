// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TemplatesPage.h"

#include "base/Literals.h"
#include "gui/MostWidth.h"
#include "gui/Prompts.h"
#include "gui/ReadingWidth.h"
#include "gui/WindowState.h"
#include "gui/pages/TemplateCheckDialog.h"
#include "ui_TemplatesPage.h"
#include "workspace/PrintedTemplate.h"
#include "workspace/Printing.h"
#include "workspace/Programme.h"

namespace candour {

namespace {

enum TemplatesTableColumn { TemplateTitleColumn, VersionColumn, OriginColumn, UsesColumn };

} // namespace

TemplatesPage::TemplatesPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_ui(std::make_unique<Ui::TemplatesPage>())
{
    m_ui->setupUi(this);
    setMostWidth(*m_ui->hintLabel, readingWidth(fontMetrics()));
    QTableWidget *table = m_ui->templatesTableWidget;
    const QStringList headers{tr("Template"), tr("Version"), tr("Comes from"), tr("Assessments")};
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TemplateTitleColumn, QHeaderView::Stretch);
    table->horizontalHeaderItem(UsesColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    m_ui->splitter->setSizes({260, 440});
    m_ui->splitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->splitter, u"templates"_s);
    for (QPushButton *button : {m_ui->addFromFileButton, m_ui->addLackingButton})
        button->setEnabled(workspace.isWritable());
    m_ui->printButton->setEnabled(false);
    connect(table, &QTableWidget::itemSelectionChanged, this, &TemplatesPage::showTemplate);
    connect(m_ui->addFromFileButton, &QPushButton::clicked, this, [this] {
        prompts::openFile(this, tr("Add a template from a file"), {tr("Templates"), u"*.json"_s},
                          [this](const QString &path) { addFromFile(path); });
    });
    connect(m_ui->addLackingButton, &QPushButton::clicked, this, &TemplatesPage::addLacking);
    connect(m_ui->printButton, &QPushButton::clicked, this, &TemplatesPage::print);
}

TemplatesPage::~TemplatesPage() = default;

void TemplatesPage::lookAgain()
{
    showLines();
    showLacking();
}

void TemplatesPage::showLines()
{
    const auto lines = programme::templateLines(m_workspace);
    if (!lines) {
        Q_EMIT failed(lines.error());
        return;
    }
    if (*lines == m_lines)
        return;
    const programme::TemplateLine before = current() ? *current() : programme::TemplateLine();
    m_lines = *lines;
    QTableWidget *table = m_ui->templatesTableWidget;
    const QSignalBlocker quiet(table);
    table->setRowCount(int(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const programme::TemplateLine &line = m_lines.at(row);
        auto *uses = new QTableWidgetItem(QString::number(line.uses));
        uses->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(row, TemplateTitleColumn, new QTableWidgetItem(line.title));
        table->setItem(row, VersionColumn, new QTableWidgetItem(line.version));
        table->setItem(row, OriginColumn,
                       new QTableWidgetItem(line.builtIn ? tr("Built in") : tr("Added from a file")));
        table->setItem(row, UsesColumn, uses);
    }
    select(before.id, before.version);
}

void TemplatesPage::showLacking()
{
    const auto lacking = programme::lackingTemplates(m_workspace);
    if (!lacking) {
        Q_EMIT failed(lacking.error());
        return;
    }
    m_ui->lackingWidget->setVisible(!lacking->isEmpty());
    QStringList names;
    for (const programme::TemplateLine &t : *lacking)
        names += tr("%1 (version %2)", "title of a template").arg(t.title, t.version);
    m_ui->lackingLabel->setText(
        tr("This version of Candour brings %n template(s) that this workspace does not have: %1.", nullptr,
           int(lacking->size()))
            .arg(names.join(tr(", "))));
}

/// The row of this version; the first row where there is none.
void TemplatesPage::select(const QString &id, const QString &version)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const programme::TemplateLine &line) {
        return line.id == id && line.version == version;
    });
    m_ui->templatesTableWidget->selectRow(found == m_lines.end() ? 0 : int(found - m_lines.begin()));
    showTemplate();
}

const programme::TemplateLine *TemplatesPage::current() const
{
    const int row = m_ui->templatesTableWidget->currentRow();
    return row < 0 || row >= m_lines.size() ? nullptr : &m_lines.at(row);
}

void TemplatesPage::showTemplate()
{
    const programme::TemplateLine *line = current();
    m_ui->printButton->setEnabled(line);
    if (!line)
        return;
    const auto form = m_workspace.templateNamed(line->id, line->version);
    if (form)
        m_ui->templateView->showDocument(printedTemplate(*form));
    else
        Q_EMIT failed(form.error());
}

void TemplatesPage::addFromFile(const QString &path)
{
    const auto bytes = programme::templateBytes(path);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        return;
    }
    if (const QStringList faults = programme::templateFaults(*bytes); !faults.isEmpty()) {
        auto *dialog = TemplateCheckDialog::ofFaults(faults, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    afterNotices(programme::newlyPublicNotices(m_workspace, *bytes), [this, bytes = *bytes] { add(bytes); });
}

void TemplatesPage::addLacking()
{
    afterNotices(programme::lackingNotices(m_workspace), [this] {
        if (check(programme::addLackingTemplates(m_workspace)))
            Q_EMIT done(tr("The templates that come with this version of Candour are here now."));
    });
}

/// Goes on at once where there is nothing to read before, or when the person has read it and goes on all the same.
void TemplatesPage::afterNotices(const Result<QStringList> &notices, const std::function<void()> &then)
{
    if (!notices) {
        Q_EMIT failed(notices.error());
        return;
    }
    if (notices->isEmpty()) {
        then();
        return;
    }
    auto *dialog = TemplateCheckDialog::ofNotices(*notices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void TemplatesPage::add(const QByteArray &bytes)
{
    const auto added = programme::addTemplate(m_workspace, bytes);
    if (!added) {
        Q_EMIT failed(added.error());
        return;
    }
    select(added->id, added->version);
    Q_EMIT done(tr("“%1”, version %2, is in this workspace now.").arg(added->title, added->version));
}

void TemplatesPage::print()
{
    const programme::TemplateLine *line = current();
    if (!line)
        return;
    const auto form = m_workspace.templateNamed(line->id, line->version);
    if (!form) {
        Q_EMIT failed(form.error());
        return;
    }
    prompts::saveFile(this, tr("Save the template to read"), {tr("PDF"), u"*.pdf"_s}, form->id + u".pdf"_s,
                      [this, form = *form](const QString &path) {
                          if (check(printing::printTemplate(form, path)))
                              Q_EMIT done(tr("Everything the template asks is in %1.").arg(path));
                      });
}

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ShareForms.h"

#include "base/Literals.h"
#include "dpia/Expiry.h"

namespace candour::programme {

namespace {

QString keyOf(const QString &id, const QString &version)
{
    return id + u'\n' + version;
}

} // namespace

Result<ShareForms> ShareForms::of(const Workspace &workspace)
{
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    ShareForms forms;
    for (const Template &form : *templates) {
        if (!shareQuestion(form))
            continue;
        const QString key = keyOf(form.id, form.version);
        forms.m_forms.insert(key, form);
        if (forms.m_usual.isEmpty())
            forms.m_usual = key;
    }
    QHash<QString, int> uses;
    for (const AssessmentHeader &header : *headers) {
        const QString key = keyOf(header.templateId, header.templateVersion);
        if (!forms.m_forms.contains(key))
            continue;
        forms.m_formOf.insert(header.id, key);
        if (++uses[key] > uses.value(forms.m_usual))
            forms.m_usual = key;
    }
    return forms;
}

const Template *ShareForms::formFor(const Activity &activity) const
{
    const auto form = m_forms.constFind(m_formOf.value(activity.assessment, m_usual));
    return form == m_forms.cend() ? nullptr : &*form;
}

} // namespace candour::programme

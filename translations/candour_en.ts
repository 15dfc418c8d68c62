<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>No line of the audit was changed outside Candour: %n line(s). Short code of its head: %1.</source>
        <translation>
            <numerusform>No line of the audit was changed outside Candour: %n line. Short code of its head: %1.</numerusform>
            <numerusform>No line of the audit was changed outside Candour: %n lines. Short code of its head: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) were found.</source>
        <translation>
            <numerusform>%n fault was found.</numerusform>
            <numerusform>%n faults were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newest backup: %1, with %n assessment(s): %2</source>
        <translation>
            <numerusform>Newest backup: %1, with %n assessment: %2</numerusform>
            <numerusform>Newest backup: %1, with %n assessments: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not as they were published.</source>
        <translation>
            <numerusform>%n file is not as it was published.</numerusform>
            <numerusform>%n files are not as they were published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) must be solved.</source>
        <translation>
            <numerusform>%n problem must be solved.</numerusform>
            <numerusform>%n problems must be solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The template has %n fault(s).</source>
        <translation>
            <numerusform>The template has %n fault.</numerusform>
            <numerusform>The template has %n faults.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message numerus="yes">
        <source>%n answer(s) added</source>
        <translation>
            <numerusform>%n answer added</numerusform>
            <numerusform>%n answers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken away</source>
        <translation>
            <numerusform>%n answer taken away</numerusform>
            <numerusform>%n answers taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken away</source>
        <translation>
            <numerusform>%n row taken away</numerusform>
            <numerusform>%n rows taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>%n row changed</numerusform>
            <numerusform>%n rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved</source>
        <translation>
            <numerusform>%n row moved</numerusform>
            <numerusform>%n rows moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) taken away</source>
        <translation>
            <numerusform>%n word taken away</numerusform>
            <numerusform>%n words taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) unchanged</source>
        <translation>
            <numerusform>%n paragraph unchanged</numerusform>
            <numerusform>%n paragraphs unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>“%1” is older than %n month(s).</source>
        <translation>
            <numerusform>“%1” is older than %n month.</numerusform>
            <numerusform>“%1” is older than %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message numerus="yes">
        <source>%n people on the list are called “%1”, so nobody can tell later which of them this was. Give them names that differ.</source>
        <translation>
            <numerusform>%n person on the list is called “%1”.</numerusform>
            <numerusform>%n people on the list are called “%1”, so nobody can tell later which of them this was. Give them names that differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n comment(s) must still be dealt with.</source>
        <translation>
            <numerusform>%n comment must still be dealt with.</numerusform>
            <numerusform>%n comments must still be dealt with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld passage(s) also stand in public text, such as words from “%1” in “%2”. Withhold them there too, or say why they may stand.</source>
        <translation>
            <numerusform>%n withheld passage also stands in public text: words from “%1” in “%2”. Withhold it there too, or say why it may stand.</numerusform>
            <numerusform>%n withheld passages also stand in public text, such as words from “%1” in “%2”. Withhold them there too, or say why they may stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of public text may be personal or sensitive, the first in “%1”. Withhold them, or say why they may be public.</source>
        <translation>
            <numerusform>%n passage of public text may be personal or sensitive, in “%1”. Withhold it, or say why it may be public.</numerusform>
            <numerusform>%n passages of public text may be personal or sensitive, the first in “%1”. Withhold them, or say why they may be public.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Simplifying</name>
    <message numerus="yes">
        <source>Long sentence: %n word(s). Make two or three of it.</source>
        <translation>
            <numerusform>Long sentence: %n word. Make two or three of it.</numerusform>
            <numerusform>Long sentence: %n words. Make two or three of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::AuditPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>how many are shown</comment>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::BackupsDialog</name>
    <message numerus="yes">
        <source>%1, with %n assessment(s)</source>
        <translation>
            <numerusform>%1, with %n assessment</numerusform>
            <numerusform>%1, with %n assessments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::CarryOverDialog</name>
    <message numerus="yes">
        <source>&amp;What changes, %n thing(s)</source>
        <translation>
            <numerusform>&amp;What changes, %n thing</numerusform>
            <numerusform>&amp;What changes, %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::ChangeActivitiesDialog</name>
    <message numerus="yes">
        <source>Change %n activity(s)</source>
        <translation>
            <numerusform>Change %n activity</numerusform>
            <numerusform>Change %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n activity(s)</source>
        <translation>
            <numerusform>&amp;Change %n activity</numerusform>
            <numerusform>&amp;Change %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::CompareOffer</name>
    <message numerus="yes">
        <source>%n answer(s) changed since you last looked, %1.</source>
        <translation>
            <numerusform>%n answer changed since you last looked, %1.</numerusform>
            <numerusform>%n answers changed since you last looked, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::ImportActivitiesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n activity(s)</source>
        <translation>
            <numerusform>&amp;Import %n activity</numerusform>
            <numerusform>&amp;Import %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::OutlineModel</name>
    <message numerus="yes">
        <source>%1 · %n problem(s)</source>
        <translation>
            <numerusform>%1 · %n problem</numerusform>
            <numerusform>%1 · %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::PasteDialog</name>
    <message numerus="yes">
        <source>%n part(s) will be kept as not placed.</source>
        <translation>
            <numerusform>%n part will be kept as not placed.</numerusform>
            <numerusform>%n parts will be kept as not placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Put in %n part(s)</source>
        <translation>
            <numerusform>&amp;Put in %n part</numerusform>
            <numerusform>&amp;Put in %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep %n part(s) as not placed</source>
        <translation>
            <numerusform>&amp;Keep %n part as not placed</numerusform>
            <numerusform>&amp;Keep %n parts as not placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::PdfView</name>
    <message numerus="yes">
        <source>%n page(s). The same words are under Redact.</source>
        <translation>
            <numerusform>%n page. The same words are under Redact.</numerusform>
            <numerusform>%n pages. The same words are under Redact.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::PeoplePage</name>
    <message numerus="yes">
        <source>The roles and %n open assessment(s) have passed on.</source>
        <translation>
            <numerusform>The roles and %n open assessment have passed on.</numerusform>
            <numerusform>The roles and %n open assessments have passed on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::ProgrammeActions</name>
    <message numerus="yes">
        <source>Recorded with %n assessment(s).</source>
        <translation>
            <numerusform>Recorded with %n assessment.</numerusform>
            <numerusform>Recorded with %n assessments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) changed.</source>
        <translation>
            <numerusform>%n activity changed.</numerusform>
            <numerusform>%n activities changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) not changed:</source>
        <translation>
            <numerusform>%n activity not changed:</numerusform>
            <numerusform>%n activities not changed:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::ProgrammeModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::ProgrammePage</name>
    <message numerus="yes">
        <source>%n activity(s)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(s)</source>
        <comment>how many are shown</comment>
        <translation>
            <numerusform>%1 of %n activity</numerusform>
            <numerusform>%1 of %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::PublishPage</name>
    <message numerus="yes">
        <source>Before this can be &amp;published: %n thing(s)</source>
        <translation>
            <numerusform>Before this can be &amp;published: %n thing</numerusform>
            <numerusform>Before this can be &amp;published: %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PDF: %n page(s)</source>
        <translation>
            <numerusform>The PDF: %n page</numerusform>
            <numerusform>The PDF: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::RiskGridModel</name>
    <message numerus="yes">
        <source>%1: %n risk(s), number %2</source>
        <comment>a level, how many, which</comment>
        <translation>
            <numerusform>%1: %n risk, number %2</numerusform>
            <numerusform>%1: %n risks, numbers %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::SearchPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::TemplatesPage</name>
    <message numerus="yes">
        <source>This version of Candour brings %n template(s) that this workspace does not have: %1.</source>
        <translation>
            <numerusform>This version of Candour brings %n template that this workspace does not have: %1.</numerusform>
            <numerusform>This version of Candour brings %n templates that this workspace does not have: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n new comment(s) or repl(ies).</source>
        <translation>
            <numerusform>%n new comment or reply.</numerusform>
            <numerusform>%n new comments or replies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) recorded that ask for a new look, or what a look came to.</source>
        <translation>
            <numerusform>%n thing recorded that asks for a new look, or what a look came to.</numerusform>
            <numerusform>%n things recorded that ask for a new look, or what a look came to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that were known already are signed by whoever said them now.</source>
        <translation>
            <numerusform>%n thing that was known already is signed now by whoever said it.</numerusform>
            <numerusform>%n things that were known already are signed now by whoever said them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) dealt with or reopened.</source>
        <translation>
            <numerusform>%n comment dealt with or reopened.</numerusform>
            <numerusform>%n comments dealt with or reopened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>%n comment(s) must be dealt with</source>
        <translation>
            <numerusform>%n comment must be dealt with</numerusform>
            <numerusform>%n comments must be dealt with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Deal with %n comment(s)</source>
        <translation>
            <numerusform>Deal with %n comment</numerusform>
            <numerusform>Deal with %n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look again: %n thing(s) happened that ask for it</source>
        <translation>
            <numerusform>Look again: something happened that asks for it</numerusform>
            <numerusform>Look again: %n things happened that ask for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candour::TriggerDialog</name>
    <message numerus="yes">
        <source>What happened asks for a new look before the next review. It is shown with %n assessment(s) until somebody says what the look came to.</source>
        <translation>
            <numerusform>What happened asks for a new look before the next review. It is shown with the assessment until somebody says what the look came to.</numerusform>
            <numerusform>What happened asks for a new look before the next review. It is shown with %n assessments until somebody says what the look came to.</numerusform>
        </translation>
    </message>
</context>
</TS>

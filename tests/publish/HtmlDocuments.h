// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "summary/Document.h"

namespace candour {

/// A summary such as a body would publish: every kind of block, ordinary lengths.
inline Document ordinaryDocument()
{
    const Withheld personal{{u"personal information"_s}};
    const Withheld both{{u"commercial interests"_s, u"personal information"_s}};
    Document d;
    d.info = {.language = u"en-GB"_s,
              .title = u"Linking the school census to further education records: data protection impact assessment"_s,
              .organisation = u"Department for Example Statistics"_s,
              .reference = u"DPIA-0007"_s,
              .status = u"Published"_s,
              .version = u"Version 2"_s,
              .description = u"How we assessed and lowered the privacy risks of linking two sets of pupil records."_s,
              .issued = QDate(2026, 6, 4),
              .firstIssued = QDate(2025, 11, 19),
              .licence = u"Open Government Licence v3.0"_s,
              .licenceUrl = u"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"_s,
              .stamp = {}};
    d.sections +=
        {2,
         u"at-a-glance"_s,
         u"At a glance"_s,
         {Definitions{
             {{u"Who is responsible"_s, {Text{u"Department for Example Statistics"_s}}},
              {u"What data"_s, {Text{u"Attendance, attainment and destinations, with names swapped for codes"_s}}},
              {u"Whose data"_s, {Text{u"Pupils aged 11 to 19 in state-funded schools"_s}}},
              {u"How many people"_s, {Text{u"About 3.4 million a year"_s}}},
              {u"Why"_s, {Text{u"To learn which support helps young people stay in education"_s}}},
              {u"Who else gets it"_s, {Text{u"Accredited researchers, in a secure setting; "_s}, both}},
              {u"Risk after what we did"_s, {Text{u"Low"_s}}}}}}};
    d.sections += {
        2,
        u"purpose"_s,
        u"What this project does and why"_s,
        {Paragraph{
             {Text{
                  u"We join two sets of records that schools and colleges already send us, so that we can follow what happens to young people after they are 16. Today we know who left school; we do not know "_s},
              Text{u"why some never arrive"_s, false, true}, Text{u" at the college that offered them a place."_s}}},
         Paragraph{{Text{u"The work was asked for by "_s}, personal, Text{u" and is described in our "_s},
                    Link{u"research plan"_s, u"https://www.example.gov.uk/research-plan?year=2026&part=2"_s},
                    Text{u". You can write to us at "_s},
                    Link{u"privacy@example.gov.uk"_s, u"mailto:privacy@example.gov.uk"_s}, Text{u"."_s}}},
         List{false,
              {{0,
                {Text{u"Pupils and students gain "_s}, Text{u"better support"_s, true, false},
                 Text{u" at the moment they need it."_s}}},
               {0, {Text{u"Schools and colleges gain:"_s}}},
               {1, {Text{u"earlier notice of courses that lose people, and"_s}}},
               {1, {Text{u"figures they can compare."_s}}},
               {0, {Text{u"Nobody is contacted, and no decision is made about one person."_s}}}}}}};
    d.sections += {2,
                   u"data"_s,
                   u"Whose data and what data"_s,
                   {Table{u"What we use, and how sensitive it is"_s,
                          {{u"Data"_s, 3, false, true},
                           {u"People"_s, 1, true, false},
                           {u"Where it comes from"_s, 3},
                           {u"Rating"_s, 2}},
                          {{{{Text{u"Attendance"_s}},
                             {Text{u"3,400,000"_s}},
                             {Text{u"School census, each term"_s}},
                             {Text{u"Ordinary"_s}}}},
                           {{{Text{u"Attainment at 16"_s}},
                             {Text{u"612,000"_s}},
                             {Text{u"Examination boards, through the "_s},
                              Link{u"results service"_s, u"https://www.example.gov.uk/results"_s}},
                             {Text{u"Ordinary"_s}}}},
                           {{{Text{u"Special educational needs"_s}},
                             {Text{u"421,000"_s}},
                             {personal},
                             {Text{u"Highly sensitive"_s}}}},
                           {{{both}, {personal}, {Text{u"Local authorities"_s}}, {Text{u"Sensitive"_s}}}}}},
                    Paragraph{{Text{u"Some rows of this table are withheld."_s}}}}};
    d.sections += {
        3,
        u"children"_s,
        u"Children"_s,
        {Paragraph{{Text{
            u"Everyone in the data is or was a child when it was collected. That is why we asked parents and young people what they thought first."_s}}}}};
    d.sections += {4,
                   u"children-voice"_s,
                   u"What they told us"_s,
                   {Paragraph{{Text{u"Three in four were content, provided that names are removed."_s}}}}};
    HeatMap map{u"Risks after what we did"_s,
                u"5 risks: 1 high, 1 medium and 3 low. The highest stands at likely and moderate."_s,
                {u"Rare"_s, u"Unlikely"_s, u"Possible"_s, u"Likely"_s, u"Almost certain"_s},
                {u"Negligible"_s, u"Minor"_s, u"Moderate"_s, u"Major"_s, u"Severe"_s},
                {u"Very low"_s, u"Low"_s, u"Medium"_s, u"High"_s, u"Very high"_s},
                {}};
    for (int severity = 0; severity < 5; ++severity)
        for (int likelihood = 0; likelihood < 5; ++likelihood)
            map.cells += {likelihood, severity, std::min(4, (likelihood + severity) * 5 / 8),
                          severity == 2 && likelihood == 3   ? QStringList{u"R4"_s}
                          : severity == 1 && likelihood == 1 ? QStringList{u"R1"_s, u"R2"_s, u"R5"_s}
                          : severity == 2 && likelihood == 1 ? QStringList{u"R3"_s}
                                                             : QStringList{}};
    d.sections +=
        {2,
         u"risks"_s,
         u"Risks we found and what we did"_s,
         {map, List{true,
                    {{0, {Text{u"We removed names, addresses and exact dates of birth before linking."_s}}},
                     {0,
                      {Text{u"We check every table before it leaves the secure setting, under a rule set by "_s},
                       personal, Text{u"."_s}}}}}}};
    d.sections += {2,
                   u"left-out"_s,
                   u"What we have left out and why"_s,
                   {Paragraph{{Text{u"Where something is missing you see a label such as "_s}, personal,
                               Text{u". The labels are the same size whatever was left out."_s}}}}};
    d.sections += {
        2,
        u"changes"_s,
        u"Review dates and changes"_s,
        {Table{
            u"Versions"_s,
            {{u"Version"_s, 1, true, true}, {u"Date"_s, 2}, {u"What changed"_s, 5}},
            {{{{Text{u"2"_s}}, {Text{u"4 June 2026"_s}}, {Text{u"Adds the records of further education colleges."_s}}}},
             {{{Text{u"1"_s}}, {Text{u"19 November 2025"_s}}, {Text{u"First published."_s}}}}}}}};
    return d;
}

/// Everything that could break a page: markup in words, foreign directions, long words, empty things, odd addresses.
inline Document extremeDocument()
{
    const QString markup = u"<script>alert(\"1\")</script> & <img src=x onerror='y'> ]]> <!-- </style> &amp; \u00a0"_s;
    const QString arabic = u"تقييم الأثر"_s;
    const QString hebrew = u"הערכת השפעה"_s;
    const QString endless = QString(300, u'W');
    const Withheld none;
    const Withheld many{
        {u"commercial interests"_s, u"law enforcement"_s, u"national security"_s, u"personal information"_s}};
    Document d;
    d.info = {.language = u"en"_s,
              .title = markup + u' ' + arabic,
              .organisation = u"Bwrdd Iechyd Prifysgol Ŵyr a Môn "_s + endless,
              .reference = u"DPIA-9"_s,
              .status = u"Cywiriad"_s,
              .version = u"Fersiwn 12"_s,
              .description = u"\"dyfyniad\" <b> "_s + hebrew,
              .issued = QDate(2026, 2, 1),
              .firstIssued = QDate(2026, 2, 1),
              .licence = u"Dim"_s,
              .licenceUrl = u"javascript:alert(1)"_s,
              .stamp = u"INTERNAL: not for publication"_s};
    d.sections += {2, u"a"_s, markup, {Paragraph{{Text{markup}}}, Paragraph{}, List{}, Definitions{}, Table{}}};
    d.sections += {3,
                   u"b"_s,
                   arabic + u' ' + endless,
                   {Paragraph{{Text{arabic}, Text{u" (3) and then English, "_s}, many,
                               Link{hebrew, u"https://example.org/שלום?q=<>&\"x\""_s}}},
                    Paragraph{{Text{u"line one\nline two"_s}, none, Text{u"bold and italic"_s, true, true}}},
                    Paragraph{{Link{u"script"_s, u"javascript:alert(1)"_s}, Link{u"data"_s, u"data:text/html,x"_s},
                               Link{u"file"_s, u"file:///etc/passwd"_s}, Link{u"relative"_s, u"../x.html"_s},
                               Link{u"split"_s, u"java\nscript:alert(1)"_s}, Link{u"upper"_s, u"JavaScript:alert(1)"_s},
                               Link{u"space"_s, u" javascript:alert(1)"_s}, Link{u"no host"_s, u"https:///x"_s},
                               Link{u"none"_s, QString()}, Link{u"protocol-relative"_s, u"//evil.example/x"_s},
                               Link{u"good"_s, u"HTTPS://EXAMPLE.org/a b"_s},
                               Link{u"letter"_s, u"mailto:a@example.org?subject=A%20b"_s}}}}};
    List deep{true, {}};
    for (int level = 0; level < 6; ++level)
        deep.items += ListItem{level, {Text{u"level %1"_s.arg(level)}}};
    deep.items += ListItem{2, {Text{u"back to 2"_s}}};
    deep.items += ListItem{0, {Text{u"back to 0"_s}}};
    deep.items += ListItem{};
    Table wide{markup, {}, {}};
    TableRow row;
    for (int column = 0; column < 9; ++column) {
        wide.columns += {u"Colofn %1"_s.arg(column), column % 4, column % 3 == 1, column == 0};
        row.cells += column % 2 ? Inlines{many} : Inlines{Text{u"gair "_s.repeated(column * 4)}};
    }
    wide.rows = {row, row, {{{Text{endless}}}}, {}};
    Table columnsOnly{QString(), {{u"Unig golofn"_s}}, {}};
    d.sections +=
        {4,
         u"c"_s,
         u"Rhestrau a thablau"_s,
         {deep, wide, columnsOnly, Definitions{{{markup, {many}}, {endless, {}}, {arabic, {Text{endless}}}}}}};
    HeatMap crowded{markup,
                    arabic,
                    {u"Annhebygol iawn ac felly prin y digwydd hynny byth"_s, endless},
                    {u"Isel"_s, u"Difrifol iawn iawn iawn i bawb sydd yno"_s, endless},
                    {u"Isel"_s, markup},
                    {}};
    for (int severity = 0; severity < 3; ++severity)
        for (int likelihood = 0; likelihood < 2; ++likelihood)
            crowded.cells += {likelihood, severity, severity > 1 ? 1 : 0, {}};
    for (int risk = 1; risk < 40; ++risk)
        crowded.cells[4].risks += u"R%1"_s.arg(risk);
    d.sections += {2, u"d"_s, u"Darlun"_s, {crowded, HeatMap{u"Gwag"_s, u"Dim risgiau."_s, {}, {}, {}, {}}}};
    return d;
}

/// A page in the other language of Wales.
inline Document welshDocument()
{
    Document d;
    d.info = {.language = u"cy"_s,
              .title = u"Cysylltu cyfrifiad yr ysgolion: asesiad o'r effaith ar ddiogelu data"_s,
              .organisation = u"Bwrdd Iechyd Prifysgol Ŵyr a Môn"_s,
              .reference = u"DPIA-0007"_s,
              .status = u"Cyhoeddwyd"_s,
              .version = u"Fersiwn 2"_s,
              .description = u"Sut yr ydym wedi asesu a lleihau'r risgiau i breifatrwydd."_s,
              .issued = QDate(2026, 6, 4),
              .firstIssued = QDate(2025, 11, 19),
              .licence = {},
              .licenceUrl = {},
              .stamp = {}};
    d.sections += {
        2,
        u"cipolwg"_s,
        u"Cipolwg"_s,
        {Paragraph{{Text{
             u"Rydym yn cysylltu dwy set o gofnodion y mae ysgolion a cholegau eisoes yn eu hanfon atom, er mwyn gweld beth sy'n digwydd i bobl ifanc ar ôl iddynt droi'n un ar bymtheg oed. Nid oes neb yn cael ei enwi yn y ffigurau hyn, ac nid ydym yn gwneud penderfyniadau am unigolion."_s}}},
         Table{u"Pa ddata yr ydym yn eu defnyddio"_s,
               {{u"Data"_s, 2, false, true}, {u"O ble y maent yn dod"_s, 3}},
               {}}}};
    return d;
}

/// A page whose own direction is from right to left.
inline Document rightToLeftDocument()
{
    Document d;
    d.info = {.language = u"ar"_s,
              .title = u"تقييم الأثر على حماية البيانات"_s,
              .organisation = u"وزارة المثال"_s,
              .reference = u"DPIA-0011"_s,
              .status = u"منشور"_s,
              .version = u"الإصدار 1"_s,
              .description = u"ملخص"_s,
              .issued = QDate(2026, 3, 9),
              .firstIssued = QDate(2026, 3, 9),
              .licence = {},
              .licenceUrl = {},
              .stamp = {}};
    d.sections += {2,
                   u"one"_s,
                   u"لمحة"_s,
                   {Paragraph{{Text{u"نحن نستخدم بيانات School Census من "_s}, Withheld{{u"personal information"_s}},
                               Text{u"."_s}}},
                    Table{u"البيانات"_s,
                          {{u"البند"_s, 2, false, true}, {u"العدد"_s, 1, true}},
                          {{{{Text{u"الحضور"_s}}, {Text{u"3,400"_s}}}}}}}};
    return d;
}

} // namespace candour

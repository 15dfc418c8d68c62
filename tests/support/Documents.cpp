// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Documents.h"

#include "base/Literals.h"

namespace candour::documents {

namespace {

Inlines words(const QString &text)
{
    return {Text{text}};
}

Paragraph paragraph(const QString &text)
{
    return {words(text)};
}

DocumentInfo info(const QString &title)
{
    DocumentInfo info;
    info.title = title;
    info.organisation = u"Department for Example Statistics"_s;
    info.reference = u"DPIA-0007"_s;
    info.status = u"Published"_s;
    info.version = u"Version 2"_s;
    info.description = u"How we link school and hospital records to study asthma, and how we protect people."_s;
    info.issued = QDate(2026, 6, 4);
    info.firstIssued = QDate(2026, 1, 15);
    info.licence = u"Open Government Licence v3.0"_s;
    info.licenceUrl = u"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"_s;
    return info;
}

/// Plain sentences of exactly this many words.
QString prose(int count)
{
    static const QStringList pool{u"records"_s, u"are"_s,   u"kept"_s,     u"in"_s,       u"the"_s,  u"secure"_s,
                                  u"service"_s, u"until"_s, u"analysis"_s, u"of"_s,       u"each"_s, u"cohort"_s,
                                  u"has"_s,     u"ended"_s, u"and"_s,      u"findings"_s, u"have"_s, u"appeared"_s};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text += pool.at(i * 7 % pool.size());
    return text.join(u' ');
}

Section glance()
{
    Definitions facts;
    facts.entries = {
        {u"What"_s, words(u"Linking school attendance records with hospital admissions for asthma"_s)},
        {u"Why"_s, words(u"To find out which pupils miss school because of asthma, and which support helps"_s)},
        {u"Whose data"_s, words(u"About 1.2 million pupils aged 5 to 16 in state-funded schools in England"_s)},
        {u"Who sees it"_s,
         {Text{u"Eleven accredited researchers in our secure service, and "_s}, Withheld{{u"commercial interests"_s}}}},
        {u"Lawful basis"_s, words(u"Public task; for health data, statistics in the public interest"_s)},
        {u"Highest remaining risk"_s, words(u"Medium, by the 5 × 5 method"_s)},
        {u"Decision"_s, words(u"Approved with conditions on 28 May 2026"_s)}};
    return {2, u"glance"_s, u"At a glance"_s, {facts}};
}

Section purpose()
{
    Paragraph first{{Text{u"Asthma is the most common long-term condition of childhood. We want to know "_s},
                     Text{u"which"_s, false, true},
                     Text{u" pupils miss school because of it, whether that changed after 2020, and which kinds of "
                          u"support at school go with better attendance. Nobody can answer this today, because "
                          u"attendance is recorded by schools and admissions by hospitals."_s}}};
    Paragraph second{{Text{u"We considered asking a sample of families instead. A survey of the size needed would "
                           u"take three years, and families who are already under strain answer least. The reasons "
                           u"are set out in our "_s},
                      Link{u"study protocol"_s, u"https://www.example.gov.uk/asthma-study/protocol?version=2"_s},
                      Text{u"."_s}}};
    List benefits{false,
                  {{0, words(u"Pupils: support that is known to work, in the schools that need it."_s)},
                   {0, words(u"Schools: figures to plan with, without collecting anything new."_s)},
                   {1, words(u"for each region, every autumn"_s)},
                   {1, words(u"for each school year, with the code to repeat the analysis"_s)},
                   {0, words(u"Health services: earlier notice of rising need."_s)}}};
    return {2, u"purpose"_s, u"What we are doing and why"_s, {first, second, benefits}};
}

Section data()
{
    Table table;
    table.caption = u"What we use, where it comes from and how long we keep it"_s;
    table.columns = {{u"Data"_s, 4, false, true},
                     {u"Source"_s, 3, false, false},
                     {u"People"_s, 2, true, false},
                     {u"Kept until"_s, 2, false, false}};
    const auto row = [&](const QString &a, const QString &b, const QString &c, const QString &d) {
        table.rows.append({{words(a), words(b), words(c), words(d)}});
    };
    row(u"Attendance by half-day"_s, u"School census"_s, u"1,214,000"_s, u"31 July 2029"_s);
    row(u"Age, sex, ethnic group"_s, u"School census"_s, u"1,214,000"_s, u"31 July 2029"_s);
    row(u"Admissions for asthma (dates and codes)"_s, u"Hospital episode statistics"_s, u"48,300"_s, u"31 July 2029"_s);
    row(u"Neighbourhood (about 1,500 people)"_s, u"National address file"_s, u"1,214,000"_s,
        u"Deleted after linkage"_s);
    table.rows.append({{words(u"Inhaler prescriptions"_s),
                        {Withheld{{u"commercial interests"_s, u"personal information"_s}}},
                        words(u"39,900"_s),
                        words(u"31 July 2029"_s)}});
    return {2,
            u"data"_s,
            u"What data we use"_s,
            {paragraph(u"Names, addresses and NHS numbers are used once, by a separate team, to match records. "
                       u"Researchers never see them."_s),
             table}};
}

Section sharing()
{
    Paragraph withheld{{Text{u"The linkage is carried out for us by "_s}, Withheld{{u"commercial interests"_s}},
                        Text{u" under a contract that forbids any other use. Its staff work in the United Kingdom and "
                             u"cannot take data out of the service."_s}}};
    List steps{true,
               {{0, words(u"A researcher applies to the data access panel."_s)},
                {0, words(u"The panel decides within 20 working days:"_s)},
                {1, words(u"approve,"_s)},
                {1, words(u"approve with conditions, or"_s)},
                {1, words(u"refuse, and publish the reason."_s)},
                {0,
                 {Text{u"Outputs leave only after "_s}, Text{u"two"_s, true, false},
                  Text{u" people have checked them for disclosure."_s}}}}};
    return {3, u"sharing"_s, u"Who receives data"_s, {withheld, steps}};
}

HeatMap risks(int side, const QList<HeatCell> &cells)
{
    HeatMap map;
    map.title = u"Risks that remain after our measures"_s;
    map.description = u"One risk is high, three are medium and two are low. The high risk is that a small group "
                      u"could be recognised in a table."_s;
    map.likelihoods = {u"Very unlikely"_s, u"Unlikely"_s, u"Possible"_s, u"Likely"_s, u"Almost certain"_s};
    map.severities = {u"Negligible"_s, u"Minor"_s, u"Moderate"_s, u"Serious"_s, u"Very serious"_s};
    map.levels = {u"Low"_s, u"Medium"_s, u"High"_s, u"Very high"_s};
    map.likelihoods.resize(side);
    map.severities.resize(side);
    for (int severity = 0; severity < side; ++severity)
        for (int likelihood = 0; likelihood < side; ++likelihood) {
            HeatCell cell{likelihood, severity, std::clamp((severity + likelihood) / 2, 0, 3), {}};
            for (const HeatCell &filled : cells)
                if (filled.likelihood == likelihood && filled.severity == severity)
                    cell.risks = filled.risks;
            map.cells.append(cell);
        }
    return map;
}

Section riskSection()
{
    Table measures;
    measures.caption = u"Each risk, what we do about it and what remains"_s;
    measures.columns = {{u"Risk"_s, 1, false, true},
                        {u"What could happen"_s, 4, false, false},
                        {u"What we do"_s, 4, false, false},
                        {u"Remains"_s, 2, false, false}};
    const QStringList harms{u"A small group is recognised in a published table"_s,
                            u"A researcher looks up somebody they know"_s,
                            u"A family learns of an admission from a letter meant for another"_s,
                            u"Data are kept after the study has ended"_s,
                            u"Attendance figures are used to judge single schools"_s,
                            u"The linkage joins two different children"_s};
    for (int i = 0; i < harms.size(); ++i)
        measures.rows.append({{words(u"R%1"_s.arg(i + 1)), words(harms.at(i)),
                               words(u"Counts under ten are suppressed, with a second cell where one could be worked "
                                     u"out; every output is checked by two people."_s),
                               words(i == 0 ? u"High"_s : u"Medium"_s)}});
    const HeatMap map = risks(
        5, {{3, 3, 0, {u"R1"_s}}, {1, 3, 0, {u"R2"_s, u"R3"_s}}, {2, 2, 0, {u"R4"_s}}, {1, 1, 0, {u"R5"_s, u"R6"_s}}});
    return {2,
            u"risks"_s,
            u"Risks to people, and what we do about them"_s,
            {paragraph(u"We scored each risk by how likely it is and how serious it would be for the person, after "
                       u"the measures below. Somebody who was not part of the project checked the scores."_s),
             map, measures}};
}

Section leftOut()
{
    return {2,
            u"left-out"_s,
            u"What we have left out and why"_s,
            {paragraph(u"Some details are not in this page. Where something is missing, a label says so and gives "
                       u"the reason. The labels are the same size whatever was left out."_s),
             Definitions{{{u"commercial interests"_s,
                           words(u"It would harm the business of a company or our ability to buy well."_s)},
                          {u"personal information"_s, words(u"It would tell the public about a single person."_s)}}}}};
}

Section complaint()
{
    Paragraph contact{
        {Text{u"Write to "_s}, Link{u"data.protection@example.gov.uk"_s, u"mailto:data.protection@example.gov.uk"_s},
         Text{u". We reply within 30 days. You can also complain to the "_s},
         Link{u"Information Commissioner’s Office"_s, u"https://ico.org.uk/make-a-complaint/"_s}, Text{u"."_s}}};
    return {2, u"complain"_s, u"How to ask or complain"_s, {contact}};
}

Document single(const QString &title, const QString &heading, const QList<DocumentBlock> &blocks)
{
    return {info(title), {{2, u"only"_s, heading, blocks}}};
}

} // namespace

Document summary()
{
    Document document{info(u"Linking school attendance and hospital records to understand asthma"_s), {}};
    document.sections = {glance(), purpose(), data(), sharing()};
    document.sections.append(
        {4, u"abroad"_s, u"Transfers abroad"_s, {paragraph(u"None. All work is done in the United Kingdom."_s)}});
    const QStringList further{u"Lawful basis"_s,
                              u"Is it necessary and proportionate?"_s,
                              u"What people told us"_s,
                              u"How people can use their rights"_s,
                              u"How we keep data accurate"_s,
                              u"How we keep data safe"_s};
    for (int i = 0; i < further.size(); ++i)
        document.sections.append({2,
                                  u"further-%1"_s.arg(i),
                                  further.at(i),
                                  {paragraph(u"We rely on Article 6(1)(e) and Article 9(2)(j) of the UK GDPR, with "
                                             u"section 10 of the Data Protection Act 2018. The purpose is statistical: "
                                             u"no decision about a single child, family or school is made with the "
                                             u"results."_s),
                                   paragraph(u"We asked the parents’ panel in March 2026. Members wanted the shortest "
                                             u"period of keeping, a plain page such as this one, and a way to object "
                                             u"before records are joined. All three are now part of the study."_s)}});
    document.sections += {riskSection(), leftOut(), complaint()};
    return document;
}

Document empty()
{
    Document document;
    document.info.title = u"Nothing yet"_s;
    return document;
}

Document longTable(int rows)
{
    Table table;
    table.caption = u"Every share of data in the quarter"_s;
    table.columns = {{u"Number"_s, 2, false, true},
                     {u"Recipient"_s, 6, false, false},
                     {u"Purpose"_s, 6, false, false},
                     {u"Records"_s, 2, true, false}};
    for (int i = 1; i <= rows; ++i)
        table.rows.append({{words(u"S%1"_s.arg(i)), words(u"University of Example %1"_s.arg(i % 17)),
                            words(prose(3 + i % 20)), words(QString::number(i * 37))}});
    return single(u"Data shares, April to June 2026"_s, u"All shares"_s, {table, paragraph(u"End of the list."_s)});
}

Document longCell(int count)
{
    Table table;
    table.caption = u"A cell taller than a page"_s;
    table.columns = {{u"Question"_s, 1, false, true}, {u"Answer"_s, 3, false, false}};
    table.rows.append({{words(u"Before"_s), words(u"A short answer."_s)}});
    table.rows.append({{words(u"How is the data kept?"_s), words(prose(count))}});
    table.rows.append({{words(u"After"_s), words(u"Another short answer."_s)}});
    return single(u"A very long answer"_s, u"Answers"_s, {table});
}

Document nestedLists()
{
    List bullets;
    List numbers{true, {}};
    for (int i = 0; i < 40; ++i) {
        const int level = std::min(i % 5, 3);
        bullets.items.append(ListItem{level, words(u"entry %1 "_s.arg(i) + prose(4 + i % 30))});
        numbers.items.append(ListItem{level, words(u"step %1 "_s.arg(i) + prose(2 + i % 9))});
    }
    List broken{false, {{0, words(u"outer"_s)}, {1, words(u"inner"_s)}, {2, {}}, {0, words(u"outer again"_s)}}};
    return single(u"Lists in lists"_s, u"Entries"_s, {bullets, paragraph(u"And in order:"_s), numbers, broken});
}

Document scripts()
{
    const QStringList lines{
        u"Cymraeg: Gŵyl ŷd, tŷ gwyn, ẁ ẃ ẅ ŵ ỳ ý ÿ ŷ, Ŵyr Ŷd, llwyddiant iechyd ysgolion."_s,
        u"Ελληνικά: Η προστασία των δεδομένων προσωπικού χαρακτήρα, ΐ ΰ ώ."_s,
        u"Русский и українська: защита данных, захист персональних даних, Ґ ґ Ї ї."_s,
        u"עברית: הגנת מידע אישי (2026) בבתי ספר."_s,
        u"נִקּוּד: שָׁלוֹם עוֹלָם"_s,
        u"العربية: حماية البيانات الشخصية في المدارس، لا إله."_s,
        u"اردو: ذاتی معلومات کا تحفظ"_s,
        u"Polski, čeština, türkçe, tiếng Việt: Zażółć gęślą jaźń, příliš žluťoučký, ığşİ, dữ liệu cá nhân."_s,
        u"Office, affluent, waffle, fjord: ﬁnal ligatures."_s,
        u"A mixture: the school בית ספר and مدرسة in one line, 12 % of 1 234, é as e\u0301."_s,
        u"हिन्दी: व्यक्तिगत डेटा की सुरक्षा, क्षेत्र, कि, र्क"_s,
        u"ਪੰਜਾਬੀ: ਨਿੱਜੀ ਜਾਣਕਾਰੀ; বাংলা: ব্যক্তিগত তথ্য; தமிழ்: தனிப்பட்ட தகவல்; ไทย: ข้อมูลส่วนบุคคล"_s,
        u"Letters in parts: কো, কৌ; தொகுப்பு, கொடு; น้ำ คำ."_s,
        u"Signs: ≥ ≤ × ÷ − ± € £ § © ™ → ✓ ½ ² ₂ … “quoted” ‘so’"_s};
    Document document{info(u"Sgriptiau: γραφές и письменность"_s), {}};
    Table table;
    table.caption = u"The same in cells"_s;
    table.columns = {{u"Line"_s, 1, true, true}, {u"Text"_s, 5, false, false}};
    QList<DocumentBlock> blocks;
    for (int i = 0; i < lines.size(); ++i) {
        blocks.append(paragraph(lines.at(i)));
        table.rows.append({{words(QString::number(i + 1)), {Text{lines.at(i), i % 2 == 1, i % 3 == 1}}}});
    }
    blocks.append(table);
    document.sections = {{2, u"one"_s, u"Ysgrifen: כתב"_s, blocks},
                         {3, u"two"_s, u"חינוך وصحة"_s, {paragraph(u"שלום (abc) עולם 123, ועוד."_s)}}};
    return document;
}

Document longWords()
{
    const QString word =
        u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s.repeated(2);
    const QString address =
        u"https://www.example.gov.uk/"_s + u"a-rather-long-folder-name/"_s.repeated(9) + u"page?x=1&y=%20z#end"_s;
    Table table;
    table.caption = word;
    table.columns = {{word, 1, false, true}, {u"B"_s, 1, true, false}, {u"C"_s, 12, false, false}};
    table.rows.append({{words(word), words(u"123456789012345678901234567890"_s), {Link{address, address}}}});
    table.rows.append(TableRow{{Inlines(), Inlines(), Inlines()}});
    const Paragraph links{{Text{u"See "_s}, Link{address, address}, Text{u" and "_s},
                           Link{u"a link with many words that goes on over the end of the line and on to the next "
                                u"one because it has so much to say"_s,
                                address},
                           Text{u"; not a link: "_s}, Link{u"run this"_s, u"javascript:alert(1)"_s},
                           Text{u".\nAfter a line end.  Two spaces."_s}}};
    const QList<DocumentBlock> blocks{paragraph(word + u' ' + word), links, paragraph({}), table,
                                      Definitions{{{word, words(word)}, {u"Empty"_s, {}}}}};
    Document document = single(u"Long "_s + word, word + u' ' + prose(40), blocks);
    document.sections.append({4, u"deep"_s, u"Deeper than it should be"_s, {}});
    document.sections.append({3, u"next"_s, prose(60), {paragraph(prose(900))}});
    return document;
}

Document heatMap(int count)
{
    QStringList many;
    for (int i = 1; i <= count; ++i)
        many.append(u"R%1"_s.arg(i));
    const HeatMap large = risks(5, {{4, 4, 0, many}, {0, 0, 0, {u"R%1"_s.arg(count + 1)}}});
    return single(u"A crowded picture"_s, u"Risks"_s, {large, risks(3, {{0, 2, 0, {u"R1"_s, u"R2"_s}}}), risks(1, {})});
}

Document houseStyle()
{
    Document document = summary();
    // A ring and a bar, 60 by 24 pixels.
    document.info.style = {
        .accent = u"#7a1f3d"_s,
        .logo = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAADwAAAAYCAIAAAApowkFAAAAVklEQVR42u3XQQ0AIAxD0TrhigmMYR4UQLIA2RZ+MwHvtlYj"
            "YQTaG91LW11Q9EYcwS0rNwI9P9okdnTrROzlfoWuLwMaNGjQsdB8RAoTffrP5cKwvZ8J/GscoUPVrCsAAAAASUVORK5CYII="),
        .logoDescription = u"Statistics agency: a ring and a bar"_s};
    return document;
}

Document stamped()
{
    Document document = summary();
    document.info.language = u"cy"_s;
    document.info.status = u"Drafft"_s;
    document.info.version.clear();
    document.info.stamp = u"MEWNOL: nid i’w gyhoeddi"_s;
    return document;
}

QList<QPair<QString, Document>> corpus()
{
    return {{u"summary"_s, summary()},          {u"empty"_s, empty()},
            {u"long-table"_s, longTable()},     {u"long-cell"_s, longCell()},
            {u"nested-lists"_s, nestedLists()}, {u"scripts"_s, scripts()},
            {u"long-words"_s, longWords()},     {u"heat-map"_s, heatMap()},
            {u"house-style"_s, houseStyle()},   {u"stamped"_s, stamped()}};
}

} // namespace candour::documents

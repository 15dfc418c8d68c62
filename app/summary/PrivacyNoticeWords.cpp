// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/PrivacyNoticeWords.h"

#include "base/Literals.h"

namespace candour {

namespace {

PrivacyNoticeWords privacyNoticeInEnglish()
{
    return {
        .title = u"Privacy notice: %1"_s,
        .status = u"Draft"_s,
        .stamp = u"DRAFT: check before you use this"_s,
        .description = u"Draft of a notice that tells people what is done with their data."_s,
        .beforeUse = u"Before you use this"_s,
        .howItWasMade = u"This is a draft for people inside. It was put together from what the public page of %1 says, "
                        u"and nobody has approved it as a privacy notice. Read every sentence, say it as your readers "
                        u"would, fill in what is missing, and take out this section."_s,
        .whatItMustTell = u"What a notice must tell: "_s,
        .checkTheLaw = u"Check the notice against the law before you rely on it."_s,
        .nothingBound = u"The template of this assessment does not say which answers belong in a privacy notice. So "
                        u"every part has to be filled in."_s,
        .stillOpen = u"Something is still to fill in or to decide in these parts:"_s,
        .toDecide = u"[To decide]"_s,
        .whatToDecide = u"To decide: the public page leaves something out here. Say what you can tell people about it, "
                        u"or that you cannot tell them."_s,
        .whyLeftOut = u"The page gives the reason: %1."_s,
        .controller = {u"Who is responsible for your data"_s,
                       u"To fill in: which organisation is responsible for the data, and for which part of it."_s},
        .contact = {u"How to reach us and our data protection officer"_s,
                    u"To fill in: how people can reach you, and your data protection officer if you have one."_s},
        .data = {u"What data we use, and about whom"_s, u"To fill in: which data you use, and whose it is."_s},
        .source =
            {u"Where your data comes from"_s,
             u"To fill in: whether the data comes from people themselves or from somebody else, and from whom."_s},
        .purpose = {u"Why we use your data"_s, u"To fill in: what the data is used for."_s},
        .legalBasis = {u"Our legal reasons"_s, u"To fill in: the legal basis, and the law that gives it."_s},
        .obligation = {u"Whether you have to give us your data"_s,
                       u"To fill in: whether people have to give you the data, and what happens if they do not. Leave "
                       u"this part out where you do not get the data from people themselves."_s},
        .recipients = {u"Who gets your data"_s,
                       u"To fill in: who else gets the data or sees it, by name or by kind. Say so if it is nobody."_s},
        .transfers = {u"Whether your data goes to other countries"_s,
                      u"To fill in: whether the data goes to another country, to which one, and what protects it "
                      u"there."_s},
        .retention = {u"How long we keep your data"_s,
                      u"To fill in: how long the data is kept, or how you decide how long."_s},
        .automated = {u"Whether a computer decides about you"_s,
                      u"To fill in: whether computers make decisions about people, and if so how, and what that means "
                      u"for them. Say so if they do not."_s},
        .rights = {u"Your rights"_s,
                   u"To fill in: how people use their rights: to whom they write, and when they get an answer."_s},
        .complaint = {u"If you are not happy with how we use your data"_s,
                      u"To fill in: how people complain to you, and when they get an answer."_s},
        .readMore = {u"Where you can read more"_s,
                     u"To fill in: where the assessment can be read, once it is published."_s},
        .about = {u"About this notice"_s,
                  u"To fill in: from which day this notice applies, and how people hear of changes."_s},
        .rightsByLaw = u"The law lets you ask us for the following. What you can get depends on our legal reasons and "
                       u"on what the data is for."_s,
        .whichRights = u"To fill in: which rights people have."_s,
        .regulator = u"You can also complain to the regulator: %1."_s,
        .whichRegulator = u"To fill in: to which regulator people can complain as well, and how to reach it."_s,
        .assessed = u"We have assessed what could go wrong for you, and what we do about it, in a data protection "
                    u"impact assessment: %1, “%2”."_s,
        .readAt = u"It can be read at "_s,
        .writeTo = u"Questions about the assessment: "_s,
        .drafted = u"Drafted on %1."_s,
    };
}

PrivacyNoticeWords privacyNoticeInWelsh()
{
    return {
        .title = u"Hysbysiad preifatrwydd: %1"_s,
        .status = u"Drafft"_s,
        .stamp = u"DRAFFT: gwiriwch cyn defnyddio hwn"_s,
        .description = u"Drafft o hysbysiad sy’n dweud wrth bobl beth a wneir â’u data."_s,
        .beforeUse = u"Cyn i chi ddefnyddio hwn"_s,
        .howItWasMade = u"Drafft ar gyfer pobl fewnol yw hwn. Cafodd ei lunio o’r hyn y mae tudalen gyhoeddus %1 yn ei "
                        u"ddweud, ac nid oes neb wedi’i gymeradwyo fel hysbysiad preifatrwydd. Darllenwch bob "
                        u"brawddeg, dywedwch hi fel y byddai eich darllenwyr, llenwch yr hyn sydd ar goll, a thynnwch "
                        u"yr adran hon allan."_s,
        .whatItMustTell = u"Beth y mae’n rhaid i hysbysiad ei ddweud: "_s,
        .checkTheLaw = u"Gwiriwch yr hysbysiad yn erbyn y gyfraith cyn dibynnu arno."_s,
        .nothingBound = u"Nid yw templed yr asesiad hwn yn dweud pa atebion sy’n perthyn i hysbysiad preifatrwydd. "
                        u"Felly rhaid llenwi pob rhan."_s,
        .stillOpen = u"Mae rhywbeth i’w lenwi neu i’w benderfynu o hyd yn y rhannau hyn:"_s,
        .toDecide = u"[I’w benderfynu]"_s,
        .whatToDecide = u"I’w benderfynu: mae’r dudalen gyhoeddus yn gadael rhywbeth allan yma. Dywedwch yr hyn y "
                        u"gallwch ei ddweud wrth bobl amdano, neu na allwch ddweud wrthynt."_s,
        .whyLeftOut = u"Mae’r dudalen yn rhoi’r rheswm: %1."_s,
        .controller = {u"Pwy sy’n gyfrifol am eich data"_s,
                       u"I’w lenwi: pa sefydliad sy’n gyfrifol am y data, ac am ba ran ohono."_s},
        .contact = {u"Sut i gysylltu â ni a’n swyddog diogelu data"_s,
                    u"I’w lenwi: sut y gall pobl gysylltu â chi, a’ch swyddog diogelu data os oes gennych un."_s},
        .data = {u"Pa ddata a ddefnyddiwn, ac am bwy"_s, u"I’w lenwi: pa ddata a ddefnyddiwch, a data pwy ydyw."_s},
        .source = {u"O ble y daw eich data"_s,
                   u"I’w lenwi: a yw’r data’n dod gan y bobl eu hunain neu gan rywun arall, a chan bwy."_s},
        .purpose = {u"Pam yr ydym yn defnyddio eich data"_s, u"I’w lenwi: ar gyfer beth y defnyddir y data."_s},
        .legalBasis = {u"Ein rhesymau cyfreithiol"_s, u"I’w lenwi: y sail gyfreithiol, a’r gyfraith sy’n ei rhoi."_s},
        .obligation = {u"A oes rhaid i chi roi eich data i ni"_s,
                       u"I’w lenwi: a oes rhaid i bobl roi’r data i chi, a beth sy’n digwydd os nad ydynt. Gadewch y "
                       u"rhan hon allan os nad ydych yn cael y data gan y bobl eu hunain."_s},
        .recipients = {u"Pwy sy’n cael eich data"_s,
                       u"I’w lenwi: pwy arall sy’n cael neu’n gweld y data, yn ôl enw neu fath. Dywedwch hynny os nad "
                       u"oes neb."_s},
        .transfers = {u"A yw eich data’n mynd i wledydd eraill"_s,
                      u"I’w lenwi: a yw’r data’n mynd i wlad arall, i ba un, a beth sy’n ei ddiogelu yno."_s},
        .retention = {u"Am faint y cadwn eich data"_s,
                      u"I’w lenwi: am faint y cedwir y data, neu sut yr ydych yn penderfynu am faint."_s},
        .automated = {u"A yw cyfrifiadur yn penderfynu amdanoch"_s,
                      u"I’w lenwi: a yw cyfrifiaduron yn gwneud penderfyniadau am bobl, ac os felly sut, a beth mae "
                      u"hynny’n ei olygu iddynt. Dywedwch hynny os nad ydynt."_s},
        .rights = {u"Eich hawliau"_s,
                   u"I’w lenwi: sut y mae pobl yn defnyddio eu hawliau: at bwy y maent yn ysgrifennu, a phryd y cânt "
                   u"ateb."_s},
        .complaint = {u"Os nad ydych yn hapus â sut yr ydym yn defnyddio eich data"_s,
                      u"I’w lenwi: sut y mae pobl yn cwyno i chi, a phryd y cânt ateb."_s},
        .readMore = {u"Ble y gallwch ddarllen mwy"_s,
                     u"I’w lenwi: ble y gellir darllen yr asesiad, unwaith y caiff ei gyhoeddi."_s},
        .about = {u"Am yr hysbysiad hwn"_s,
                  u"I’w lenwi: o ba ddiwrnod y mae’r hysbysiad hwn yn gymwys, a sut y mae pobl yn clywed am "
                  u"newidiadau."_s},
        .rightsByLaw = u"Mae’r gyfraith yn gadael i chi ofyn i ni am y canlynol. Mae’r hyn y gallwch ei gael yn "
                       u"dibynnu ar ein rhesymau cyfreithiol ac ar ddiben y data."_s,
        .whichRights = u"I’w lenwi: pa hawliau sydd gan bobl."_s,
        .regulator = u"Gallwch gwyno i’r rheoleiddiwr hefyd: %1."_s,
        .whichRegulator = u"I’w lenwi: i ba reoleiddiwr y gall pobl gwyno hefyd, a sut i gysylltu ag ef."_s,
        .assessed = u"Rydym wedi asesu beth allai fynd o’i le i chi, a beth a wnawn amdano, mewn asesiad o’r effaith "
                    u"ar ddiogelu data: %1, “%2”."_s,
        .readAt = u"Gellir ei ddarllen yn "_s,
        .writeTo = u"Cwestiynau am yr asesiad: "_s,
        .drafted = u"Drafftiwyd ar %1."_s,
    };
}

} // namespace

const PrivacyNoticeWords &privacyNoticeWords(const QString &language)
{
    static const PrivacyNoticeWords english = privacyNoticeInEnglish();
    static const PrivacyNoticeWords welsh = privacyNoticeInWelsh();
    return language.section(u'-', 0, 0).toLower() == "cy"_L1 ? welsh : english;
}

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Notice.h"

#include "base/Literals.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlMasthead.h"
#include "publish/Messages.h"
#include "publish/RegisterPaths.h"
#include "summary/PageWords.h"

#include <QLocale>

#include <optional>

namespace candour {

namespace {

// As html() writes them. Words of a page cannot look like this: their signs are escaped.
const QByteArray MainStart = "<main id=\"page_content\" tabindex=\"-1\">\n";
const QByteArray NoticeStart = "<div class=\"notice\" role=\"note\">";
const QByteArray NoticeEnd = "</div>\n";
const QByteArray LanguageStart = "<html lang=\"";

/// Where the notice of a page stands, or would.
struct NoticePlace
{
    qsizetype at = 0;
    qsizetype size = 0;
};

std::optional<NoticePlace> placeOf(const QByteArray &page)
{
    const qsizetype main = page.indexOf(MainStart);
    if (main < 0)
        return std::nullopt;
    NoticePlace place{.at = main + MainStart.size()};
    if (page.mid(place.at, NoticeStart.size()) != NoticeStart)
        return place;
    const qsizetype end = page.indexOf(NoticeEnd, place.at);
    if (end < 0)
        return std::nullopt;
    place.size = end + NoticeEnd.size() - place.at;
    return place;
}

std::optional<QString> languageOf(const QByteArray &page)
{
    const qsizetype start = page.indexOf(LanguageStart);
    const qsizetype end = page.indexOf('"', start + LanguageStart.size());
    return start < 0 || end < 0
               ? std::nullopt
               : std::optional(QString::fromUtf8(page.mid(start, end - start).mid(LanguageStart.size())));
}

QString dayIn(const QString &language, QDate day)
{
    return QLocale(language).toString(day, u"d MMMM yyyy"_s);
}

/// What the notice says, as it stands in the page.
QByteArray noticeText(const Notice &notice, const QString &language)
{
    const PageWords &words = pageWords(language);
    const bool isWithdrawn = notice.status == EntryStatus::Withdrawn;
    HtmlWriter writer(language);
    const qsizetype head = writer.bytes().size();
    writer.start(u"div"_s, {{u"class"_s, u"notice"_s}, {u"role"_s, u"note"_s}});
    writer.element(u"p"_s,
                   Inlines{Text{isWithdrawn ? words.withdrawn.arg(dayIn(language, notice.on)) : words.outdated, true}});
    if (!notice.reason.isEmpty())
        writer.element(u"p"_s, words.whyWithdrawn + notice.reason);
    if (!notice.newest.isEmpty()) {
        writer.start(u"p"_s);
        writer.element(u"a"_s, words.newest, {{u"href"_s, notice.newest}});
        writer.end();
    }
    writer.end();
    writer.line();
    return writer.bytes().mid(head);
}

} // namespace

Result<QByteArray> withNotice(const QByteArray &page, const Notice &notice)
{
    const auto place = placeOf(page);
    const auto language = languageOf(page);
    if (!place || !language)
        return fail(ErrorKind::Unreadable,
                    PublisherMessages::tr("A published page cannot be read, so no notice can be put on it."));
    return page.left(place->at) + noticeText(notice, *language) + page.mid(place->at + place->size);
}

QByteArray withoutNotice(const QByteArray &page)
{
    const auto place = placeOf(page);
    return place ? page.left(place->at) + page.mid(place->at + place->size) : page;
}

bool differInNoticeOnly(const QByteArray &page, const QByteArray &other)
{
    return placeOf(page) && placeOf(other) && withoutNotice(page) == withoutNotice(other);
}

QByteArray removedPage(const CatalogueEntry &entry, const RegisterLook &look, const QString &up)
{
    HtmlWriter page(entry.language.isEmpty() ? u"en-GB"_s : entry.language);
    const PageWords &words = pageWords(page.language());
    const QString title = words.titleAndVersion.arg(entry.reference).arg(entry.version);
    const QString said = words.removed.arg(dayIn(page.language(), entry.ended));
    startPage(page, {.title = title,
                     .description = said,
                     .facts = {{u"robots"_s, u"noindex"_s}},
                     .relations = {},
                     .alternates = {},
                     .style = look.style});
    writeMasthead(page, look.style, entry.organisation);
    page.start(u"div"_s, {{u"class"_s, u"cover"_s}});
    page.element(u"h1"_s, title);
    page.element(u"p"_s, said);
    if (!look.contact.isEmpty())
        page.element(u"p"_s, Inlines{Text{words.questions + u": "_s}, Link{look.contact, u"mailto:"_s + look.contact}});
    page.end();
    page.end();
    page.line();
    writeFooter(page, entry.organisation, {{words.allPublished, up + RegisterPageName}});
    endPage(page);
    return page.bytes();
}

} // namespace candour

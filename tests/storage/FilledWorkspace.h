// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Opened.h"
#include "storage/ActivityStore.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "storage/Examination.h"
#include "storage/FigureStore.h"
#include "storage/KeyStore.h"
#include "storage/PersonStore.h"
#include "storage/PublicationStore.h"
#include "storage/SettingStore.h"
#include "storage/SharedAnswerStore.h"
#include "storage/TemplateStore.h"
#include "storage/VersionEventStore.h"

namespace candour {

/// A workspace with a row in every table. It is filled once per program.
class FilledWorkspace : public Opened
{
public:
    FilledWorkspace()
    {
        static QByteArray bytes;
        const auto filled = bytes.isEmpty() ? fill() : Result<>();
        if (const auto closed = filled.and_then([&] { return (*this)->close(); }); !closed)
            qFatal("%s", qPrintable(closed.error().message + closed.error().detail));
        if (bytes.isEmpty())
            bytes = Folder::read(path());
        if (const QString wrong = Folder::write(path(), bytes) ? reopen() : path(); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
    }

    /// Everything that an examination finds, as the table and the place of each.
    QStringList faults(const QByteArray &head = {})
    {
        QStringList found;
        for (const FileFault &fault : examine(**this, head))
            found += QString(fault.table + u": "_s + fault.place).trimmed();
        return found;
    }

private:
    Result<> save(const Assessment &before, const Assessment &after)
    {
        return AssessmentStore(**this).save(before, after, u"Ana"_s, moment("12:00:00"), Origin::Typed).and_then([&] {
            return AuditStore(**this)
                .append(AuditEntry{.at = moment("12:00:00"),
                                   .who = u"Ana"_s,
                                   .action = u"answer"_s,
                                   .entity = u"assessment/"_s + after.id.value})
                .map([](const QByteArray &) {});
        });
    }

    static Assessment assessment(const QString &id)
    {
        Assessment a{.id = AssessmentId{id},
                     .reference = u"DPIA-"_s + id,
                     .title = u"Title of "_s + id,
                     .templateId = u"t"_s,
                     .templateVersion = u"1"_s,
                     .answers = {{u"why"_s, Cell(fromPlainText(u"Apples"_s))}}};
        a.people = {Person{.id = PersonId{u"p"_s}, .name = u"Ana"_s}};
        a.attachments = {
            Attachment{AttachmentId{u"f"_s}, u"map.png"_s, u"image/png"_s, {}, "bytes of "_ba + id.toUtf8()}};
        return a;
    }

    Result<> fillAssessments()
    {
        const Assessment one = assessment(u"0001"_s);
        Assessment later = one;
        later.answers[u"why"_s] = Cell(fromPlainText(u"Pears"_s));
        const Assessment gone = assessment(u"0002"_s);
        return save({}, one)
            .and_then([&] { return AssessmentStore(**this).seal(one.id); })
            .and_then([&] { return save(one, later); })
            .and_then([&] { return save({}, assessment(u"0003"_s)); })
            .and_then([&] { return save({}, gone); })
            .and_then([&] { return AssessmentStore(**this).remove(gone.id, u"Ana"_s, moment("13:00:00")); })
            .and_then([&] {
                return FigureStore(**this).save({{one.id, KeptFigures{.revision = 2}}});
            });
    }

    static Publication version(int number)
    {
        return Publication{.assessment = AssessmentId{u"0001"_s},
                           .number = number,
                           .edition = u"summary"_s,
                           .language = u"en-GB"_s,
                           .at = moment("14:00:00"),
                           .by = u"Ana"_s,
                           .files = {{u"a/v%1.html"_s.arg(number), QString(64, u'a'), 12}},
                           .folder = u"/srv/register"_s,
                           .overrides = {{u"contrast"_s, u"Known"_s}},
                           .counts = {{u"counts"_s, CountCell{RowId{u"r"_s}, u"c"_s}, 12, CountShown::Exactly}},
                           .sections = {{u"why"_s, u"Why"_s, u"sum"_s}},
                           .changed = {u"Why"_s}};
    }

    Result<> fillRecord()
    {
        const VersionEvent event{.kind = VersionEvent::Kind::TakenDown,
                                 .versions = {{AssessmentId{u"0001"_s}, 2}},
                                 .at = moment("15:00:00"),
                                 .by = u"Bo"_s,
                                 .on = QDate(2026, 6, 4),
                                 .address = {},
                                 .reason = u"A name"_s,
                                 .folder = u"/srv/register"_s,
                                 .files = {{u"a/v2.html"_s, {}, 0}}};
        PublicationStore publications(**this);
        return publications.append(version(1))
            .and_then([&] { return publications.append(version(2)); })
            .and_then([&] {
                return publications.setStatus(AssessmentId{u"0001"_s}, 2, PublicationStatus::TakenDown, u"A name"_s);
            })
            .and_then([&] { return VersionEventStore(**this).append(event); })
            .and_then([&](qint64 id) {
                return VersionEventStore(**this).append(
                    id, RecallStep{u"webArchives"_s, moment("16:00:00"), u"Bo"_s, u"Asked"_s});
            });
    }

    Result<> note(const QString &action, const QString &detail)
    {
        return AuditStore(**this)
            .append({.at = moment("17:00:00"),
                     .who = u"Ana"_s,
                     .action = action,
                     .entity = u"workspace"_s,
                     .detail = detail})
            .map([](const QByteArray &) {});
    }

    Result<> fillKeys()
    {
        KeyStore keys(**this);
        return keys.confirm({u"Bo"_s, u"RWa"_s, moment("17:00:00"), u"Ana"_s})
            .and_then([&] { return note(u"confirm-key"_s, u"RWa Bo"_s); })
            .and_then([&] { return keys.revoke(u"RWa"_s, u"Ana"_s, moment("17:00:00")); })
            .and_then([&] { return note(u"revoke-key"_s, u"RWa"_s); });
    }

    Result<> fill()
    {
        return TemplateStore(**this)
            .add(u"t"_s, u"1"_s, "{}"_ba)
            .and_then([&] { return SettingStore(**this).set(u"organisation"_s, u"A ministry"_s); })
            .and_then([&] { return PersonStore(**this).save(Person{.id = PersonId{u"p"_s}, .name = u"Ana"_s}); })
            .and_then([&] {
                return ActivityStore(**this).save(
                    Activity{.id = ActivityId{u"a"_s}, .reference = u"ACT-1"_s, .name = u"A census"_s});
            })
            .and_then([&] {
                return SharedAnswerStore(**this).save(SharedAnswer{u"c"_s, u"Contact"_s, fromPlainText(u"Here"_s)});
            })
            .and_then([&] { return fillAssessments(); })
            .and_then([&] { return fillRecord(); })
            .and_then([&] { return fillKeys(); });
    }
};

} // namespace candour

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "proof/Seeds.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "support/Documents.h"

#include <QGuiApplication>

#include <cstdio>

using namespace candour;

namespace {

struct Total
{
    int sown = 0;
    int caught = 0;
    int named = 0;
};

/// Where the check found the words, and whether it names the place that it must.
void look(const Seed &seed, const Document &document, Total &total)
{
    const auto found = leaks({seed.file}, {{seededWords(), u"processors"_s}}, document);
    QStringList places;
    for (const Leak &leak : found ? *found : QList<Leak>())
        places += leak.place;
    const bool caught = !places.isEmpty();
    const bool named = places.contains(seed.place);
    ++total.sown;
    total.caught += caught ? 1 : 0;
    total.named += named ? 1 : 0;
    std::printf("%-8s %-50s %-7s %s%s\n", seed.kind, seed.channel, caught ? "caught" : "MISSED",
                qPrintable(named ? seed.place : places.join(u", "_s)),
                named ? "" : qPrintable(u" (not: %1)"_s.arg(seed.place)));
}

/// The same files without the words must pass.
bool isClean(const QList<FinishedFile> &files, const Document &document)
{
    const auto found = leaks(files, {{seededWords(), u"processors"_s}}, document);
    return found && found->isEmpty();
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const Document document = documents::summary();
    const QByteArray page = html(document, {.pdf = u"dpia.pdf"_s});
    const auto print = pdf(document);
    if (!print || !isClean({{u"DPIA-0007/v2/index.html"_s, page}, {u"DPIA-0007/v2/dpia.pdf"_s, *print}}, document)) {
        std::fprintf(stderr, "The files without a leak do not pass.\n");
        return 1;
    }
    Total all;
    std::printf("%-8s %-50s %-7s %s\n", "kind", "channel", "", "place named");
    for (const QList<Seed> &seeds :
         {pdfSeeds(*print), pageSeeds(page), writingSeeds(page), fileSeeds(), nameSeeds(page)})
        for (const Seed &seed : seeds)
            look(seed, document, all);
    std::printf("%d channels: %d caught, %d of them with the place named; no alarm without a leak\n", all.sown,
                all.caught, all.named);
    return all.named == all.sown ? 0 : 1;
}

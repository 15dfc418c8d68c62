// SPDX-License-Identifier: GPL-3.0-or-later
#include "Targets.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

const candour::fuzz::Target *Chosen = nullptr;

} // namespace

/// The first word says the target; the rest is for libFuzzer.
extern "C" int LLVMFuzzerInitialize(int *count, char ***words)
{
    static int none = 1;
    static QCoreApplication app(none, *words);
    Chosen = *count > 1 ? candour::fuzz::targetNamed((*words)[1]) : nullptr;
    if (Chosen == nullptr) {
        for (const candour::fuzz::Target &target : candour::fuzz::targets())
            std::puts(target.name);
        std::exit(*count > 1 ? 2 : 0);
    }
    (*words)[1] = (*words)[0];
    ++*words;
    --*count;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    Chosen->read(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}

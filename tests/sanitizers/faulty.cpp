// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <limits>
#include <memory>
#include <string>

namespace {

int *volatile kept = nullptr;

void keepWhatEnds(int number)
{
    int here = number;
    kept = &here;
}

} // namespace

/// Makes one fault, so that a test can see that it is found.   faulty FAULT
int main(int count, char **words)
{
    const std::string fault = count > 1 ? words[1] : "";
    if (fault == "overflow") {
        std::unique_ptr<char[]> bytes(new char[8]);
        std::memset(bytes.get(), 1, size_t(count) + 7);
        return bytes[0];
    }
    if (fault == "freed") {
        kept = new int(count);
        delete kept;
        return *kept;
    }
    if (fault == "returned") {
        keepWhatEnds(count);
        return *kept;
    }
    if (fault == "lost") {
        kept = new int(count);
        kept = nullptr;
        return 0;
    }
    if (fault == "number")
        return std::numeric_limits<int>::max() - 1 + count == 0;
    return 2;
}

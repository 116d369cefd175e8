// What strace saw of an attempt being saved, in order.
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace window_test {

struct Call {
    enum class Kind { write, sync, saved, shown };
    Kind kind = Kind::write;
    int dots = 0;  // of saved and shown: the number that the line on standard error says
};

// Reads the output of `strace -f -y -e trace=pwrite64,write,fdatasync`. A call that another
// thread's line interrupts stands there twice, "unfinished" and "resumed": a write and a line
// count from where they begin, a sync from where it has ended well. That is the order that is
// hardest to keep.
[[nodiscard]] std::vector<Call> callsOf(std::istream& trace);

// The first thing wrong with the order, in a sentence, or nothing (empty): every write of the
// attempt is synced before a "saved N", and "shown N" comes only after "saved M", M >= N.
[[nodiscard]] std::string faultOf(const std::vector<Call>& calls);

}  // namespace window_test

// Why something is not believed: a code that can be looked up (docs/verify.md) and a sentence.
#pragma once

#include <string>
#include <vector>

namespace trust {

struct Reason {
    std::string code;  // [a-z0-9-], never changed once released
    std::string text;  // one sentence: what, where, and what to do about it
    friend bool operator==(const Reason&, const Reason&) = default;
};
using Reasons = std::vector<Reason>;  // empty: believed

}  // namespace trust

// The body of a decision must be read or refused whatever it is, and what is read is written the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "exam/decision/decision.hpp"

namespace {

void must(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = exam::decisionOf({reinterpret_cast<const char*>(data), size});
    if (const auto* reason = std::get_if<trust::Reason>(&read)) {
        must(!reason->code.empty() && !reason->text.empty());
        return 0;
    }
    const auto file = exam::decisionFile(std::get<exam::Decision>(read));
    const auto again = exam::decisionOf(*file.part("decision.json"));
    must(std::holds_alternative<exam::Decision>(again));
    must(*exam::decisionFile(std::get<exam::Decision>(again)).part("decision.json") ==
         *file.part("decision.json"));
    return 0;
}

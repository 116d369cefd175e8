// Day-logs and typed receipts must be read or refused whatever they hold. An input whose first byte is odd is
// the body of a day, signed by the right keys: random bytes get no further than the signatures.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "exam/evidence/day_log.hpp"
#include "exam/evidence/submission.hpp"
#include "support/academy.hpp"

namespace {

void must(bool condition) {
    if (!condition) std::abort();
}

const trust::KeyBook& book() {
    static const trust::KeyBook one = test_support::Academy{}.book();
    return one;
}

void take(const trust::SignedFile& file) {
    const auto read = exam::readDayLog(file, book());
    if (const auto* reason = std::get_if<trust::Reason>(&read))
        must(!reason->code.empty() && !reason->text.empty());
    if (const auto* log = std::get_if<exam::DayLog>(&read)) must(exam::headOf(*log) == *file.part("head"));
}

void takeBody(std::string_view json) {
    static const test_support::Academy academy;
    trust::SignedFile file;
    file.kind = trust::FileKind::dayLog;
    file.parts = {{"day.json", std::string(json)}, {"head", ""}};
    trust::sign(file, academy.station, trust::Purpose::day, test_support::kNow, "x");
    trust::sign(file, academy.examiner, trust::Purpose::day, test_support::kNow, "x");
    take(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size > 0 && (data[0] & 1U) != 0) {
        takeBody(input.substr(1));
        return 0;
    }
    const auto parsed = trust::parseSignedFile(input);
    if (const auto* file = std::get_if<trust::SignedFile>(&parsed)) take(*file);
    if (const auto receipt = exam::typedReceipt(input)) must(exam::typedReceipt(*receipt) == receipt);
    return 0;
}

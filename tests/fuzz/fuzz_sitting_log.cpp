// A sitting's log and opening must be read or refused whatever they hold. Random bytes do not get past the
// chain, so an input that begins with an odd byte is taken as entries that get their hashes here.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "crypto/blake2b.hpp"
#include "exam/sitting/opening.hpp"
#include "exam/sitting/story.hpp"

namespace {

std::string chained(std::string_view lines) {
    std::string log = "stipple.sitting 1\n";
    crypto::Hash head = crypto::blake2b(log);
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        head = crypto::Blake2b().add(head).add(line).finish();
        log.append(line).append(" ").append(crypto::hex(head)).append("\n");
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    return log;
}

void tryOpening(std::string_view input) {
    const auto read = exam::readOpening(input);
    if (const auto* opening = std::get_if<exam::Opening>(&read)) {
        const auto again = exam::readOpening(exam::writeOpening(*opening));
        if (!std::holds_alternative<exam::Opening>(again)) std::abort();
        if (!(std::get<exam::Opening>(again) == *opening)) std::abort();
    } else if (std::get<trust::Reason>(read).text.empty()) {
        std::abort();  // a refusal says why
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    tryOpening(input);
    const bool frame = size > 0 && (data[0] & 1U) != 0;
    const std::string log = frame ? chained(input.substr(1)) : std::string(input);
    const auto read = exam::SittingLog::read(log);
    if (read.validBytes > log.size() || read.torn != (read.validBytes < log.size())) std::abort();
    const exam::Story story = exam::storyOf(read.entries);
    if (story.interruptions < 0 || story.wrongCodes < 0) std::abort();
    (void)exam::typedCode(input);
    return 0;
}

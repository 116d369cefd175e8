// Papers, their descriptions and their opened parts must be read or refused whatever they hold. An input
// whose first byte is odd is something that random bytes rarely become: the body of a paper, a public part,
// or the body of a public part beside a level.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/blake2b.hpp"
#include "exam/paper/draft.hpp"
#include "exam/paper/paper_body.hpp"

namespace {

void must(bool condition) {
    if (!condition) std::abort();
}

template <typename T>
void readOrRefused(const std::variant<T, trust::Reason>& answer) {
    if (const auto* reason = std::get_if<trust::Reason>(&answer))
        must(!reason->code.empty() && !reason->text.empty());
}

// What is read is written so that it reads back the same.
void takeBody(std::string_view json) {
    const auto body = exam::readBody(json);
    if (!body) return;
    const std::string written = exam::writeBody(*body);
    const auto again = exam::readBody(written);
    must(again.has_value() && exam::writeBody(*again) == written);
}

// As if the author had signed it.
void takePublic(std::string_view bytes) {
    exam::Paper paper;
    paper.publicHash = crypto::hex(crypto::blake2b(bytes));
    paper.stations.push_back({"Any", 1.0, {std::string(64, '0')}});
    readOrRefused(exam::readPublic(bytes, paper));
}

// One station of one level: the body of the part, a NUL, and the level.
void takePublicBody(std::string_view input) {
    const std::size_t end = input.find('\0');
    if (end == std::string_view::npos) return;
    trust::SignedFile file;
    file.kind = trust::FileKind::paper;
    file.parts = {{"public.json", std::string(input.substr(0, end))},
                  {"levels/1-1.yaml", std::string(input.substr(end + 1))}};
    takePublic(trust::bytesOf(file));
}

void takeDescription(std::string_view yaml) {
    const auto none = [](const std::string& id) -> std::variant<level::Level, std::string> {
        return "there is no level " + id;
    };
    const auto read = exam::readDraft(yaml, none);
    must(read.draft.has_value() || !read.issues.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size == 0 || (data[0] & 1U) == 0) {
        readOrRefused(exam::readUnsigned(input));
        takeDescription(input);
        return 0;
    }
    const std::string_view body = input.substr(1);
    switch (data[0] & 6U) {
        case 0:
            takeBody(body);
            break;
        case 2:
            takePublic(body);
            break;
        case 4:
            takePublicBody(body);
            break;
        default:
            takeDescription(body);
    }
    return 0;
}

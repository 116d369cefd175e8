#include "record/attempt_file/header_json.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "record/attempt_file/names.hpp"
#include "text/json.hpp"

namespace record {

namespace {

constexpr std::int64_t kMostExtraTimePercent = 300;
constexpr std::int64_t kMostStations = 64, kMostForms = 999, kMostSegments = 9999;

// Seeds use all 64 bits, more than a JSON number can carry safely: 16 hexadecimal digits.
std::string seedText(std::uint64_t seed) {
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, seed >>= 4U) {
        *digit = "0123456789abcdef"[seed & 0xFU];
    }
    return digits;
}

bool isHex(const std::string& text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Takes members out of the header's object; remembers the first that is missing or wrong.
class Members {
public:
    explicit Members(const text::Json& object) : m_object(object) {}

    void text(const char* key, std::string& to) {
        const text::Json* member = find(key);
        if (member && member->string()) {
            to = *member->string();
        } else {
            fail(key, "a text");
        }
    }
    void text(const char* key, std::optional<std::string>& to) {
        if (!absent(key)) text(key, to.emplace());
    }
    void hex(const char* key, std::size_t digits, std::string& to) {
        text(key, to);
        if (!isHex(to, digits)) fail(key, std::to_string(digits) + " hexadecimal digits");
    }
    void seed(const char* key, std::uint64_t& to) {
        std::string digits;
        hex(key, 16, digits);
        std::from_chars(digits.data(), digits.data() + digits.size(), to, 16);
    }
    void seed(const char* key, std::optional<std::uint64_t>& to) {
        if (!absent(key)) seed(key, to.emplace());
    }
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high) {
        const text::Json* member = find(key);
        const std::int64_t* number = member ? member->whole() : nullptr;
        if (number && *number >= low && *number <= high) return *number;
        fail(key, "a whole number within " + std::to_string(low) + ".." + std::to_string(high));
        return low;
    }
    void flag(const char* key, bool& to) {
        const text::Json* member = find(key);
        if (member && member->boolean()) {
            to = *member->boolean();
        } else {
            fail(key, "true or false");
        }
    }
    void number(const char* key, std::optional<double>& to) {
        if (absent(key)) return;
        const text::Json* member = find(key);
        to = member ? member->number() : std::nullopt;
        if (!to) fail(key, "a number");
    }
    template <typename T>
    void choice(const char* key, const Names<T>& names, T& to) {
        std::string given;
        text(key, given);
        for (const auto& [value, name] : names) {
            if (given == name) {
                to = value;
                return;
            }
        }
        fail(key, "one of the known words");
    }
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    [[nodiscard]] const text::Json* find(const char* key) const { return m_object.find(key); }
    // Optional members are null when absent.
    [[nodiscard]] bool absent(const char* key) const { return find(key) && find(key)->isNull(); }
    void fail(const char* key, const std::string& wanted) {
        if (m_fault.empty()) m_fault = std::string("its header's '") + key + "' is not " + wanted;
    }

    const text::Json& m_object;
    std::string m_fault;
};

void readAttemptPart(Members& members, AttemptHeader& header) {
    members.hex("attempt_id", 32, header.attemptId);
    members.choice("kind", kKindNames, header.kind);
    members.choice("surface", kSurfaceNames, header.surface);
    members.text("pseudonym", header.pseudonym);
    members.text("level_id", header.levelId);
    members.hex("level_hash", 64, header.levelHash);
    members.seed("skin_seed", header.skinSeed);
    members.text("hand_name", header.handName);
    members.seed("hand_seed", header.handSeed);
    members.text("build", header.build);
    members.text("physics_id", header.physicsId);
    header.scoringVersion =
        static_cast<int>(members.whole("scoring_version", 0, std::numeric_limits<int>::max()));
}

// Headers of attempts at no assignment, and all of older builds, do not have it.
void readAssignment(const text::Json& object, Members& members, AttemptHeader& header) {
    const text::Json* const given = object.find("assignment");
    if (given == nullptr || given->isNull()) return;
    ForAssignment& assignment = header.assignment.emplace();
    members.hex("assignment", 32, assignment.id);
    assignment.extraTimePercent =
        static_cast<int>(members.whole("extra_time_percent", 0, kMostExtraTimePercent));
}

// A member of its own object; only attempts of a sitting have it.
std::string readExam(const text::Json& object, AttemptHeader& header) {
    const text::Json* const given = object.find("exam");
    if (given == nullptr || given->isNull()) return "";
    if (!given->members()) return "its header's 'exam' is not an object";
    ForExam& exam = header.exam.emplace();
    Members members(*given);
    members.hex("sitting", 32, exam.sitting);
    members.hex("paper", 64, exam.paper);
    exam.station = static_cast<int>(members.whole("station", 1, kMostStations));
    exam.form = static_cast<int>(members.whole("form", 0, kMostForms));
    members.hex("hidden_level", 64, exam.hiddenLevel);
    members.hex("session_key", 64, exam.sessionKey);
    exam.segment = static_cast<int>(members.whole("segment", 1, kMostSegments));
    members.text("continues", exam.continues);
    if (!exam.continues.empty() && !isHex(exam.continues, 64))
        return "its header's 'continues' is not 64 hexadecimal digits";
    exam.extraTimePercent = static_cast<int>(members.whole("extra_time_percent", 0, kMostExtraTimePercent));
    return members.fault();
}

text::Json jsonOf(const ForExam& exam) {
    return text::Json::object()
        .set("sitting", exam.sitting)
        .set("paper", exam.paper)
        .set("station", exam.station)
        .set("form", exam.form)
        .set("hidden_level", exam.hiddenLevel)
        .set("session_key", exam.sessionKey)
        .set("segment", exam.segment)
        .set("continues", exam.continues)
        .set("extra_time_percent", exam.extraTimePercent);
}

void readInputPart(Members& members, AttemptHeader& header) {
    members.choice("input", kInputNames, header.input);
    members.choice("depth_source", kDepthSourceNames, header.depthSource);
    members.choice("time_source", kTimeSourceNames, header.timeSource);
    members.text("device_name", header.deviceName);
    members.text("pressure_curve", header.pressureCurve);
    members.flag("left_handed", header.leftHanded);
    members.number("pixels_per_mm", header.pixelsPerMm);
    members.text("wall_clock", header.wallClock);
    members.text("time_zone", header.timeZone);
    header.originMonotonicUs = members.whole("origin_monotonic_us", std::numeric_limits<std::int64_t>::min(),
                                             std::numeric_limits<std::int64_t>::max());
}

}  // namespace

std::string writeHeader(const AttemptHeader& header) {
    auto json = text::Json::object();
    json.set("attempt_id", header.attemptId)
        .set("kind", name(header.kind))
        .set("surface", name(header.surface))
        .set("pseudonym", header.pseudonym)
        .set("level_id", header.levelId)
        .set("level_hash", header.levelHash)
        .set("level_referred_files", static_cast<std::int64_t>(header.levelFiles.size()))
        .set("skin_seed", seedText(header.skinSeed))
        .set("hand_name", header.handName)
        .set("hand_seed", header.handSeed ? text::Json(seedText(*header.handSeed)) : text::Json())
        .set("build", header.build)
        .set("physics_id", header.physicsId)
        .set("scoring_version", header.scoringVersion)
        .set("input", name(header.input))
        .set("depth_source", name(header.depthSource))
        .set("time_source", nameIn(kTimeSourceNames, header.timeSource))
        .set("device_name", header.deviceName)
        .set("pressure_curve", header.pressureCurve)
        .set("left_handed", header.leftHanded)
        .set("pixels_per_mm", header.pixelsPerMm)
        .set("wall_clock", header.wallClock)
        .set("time_zone", header.timeZone)
        .set("origin_monotonic_us", header.originMonotonicUs);
    if (header.assignment)
        json.set("assignment", header.assignment->id)
            .set("extra_time_percent", header.assignment->extraTimePercent);
    if (header.exam) json.set("exam", jsonOf(*header.exam));
    return json.dump();
}

std::variant<HeaderText, std::string> readHeader(std::string_view json) {
    const auto parsed = text::parseJson(json);
    if (const auto* error = std::get_if<text::JsonError>(&parsed))
        return "its header is no JSON: " + error->what;
    const auto& object = std::get<text::Json>(parsed);
    if (!object.members()) return std::string("its header is no JSON object");
    HeaderText read;
    Members members(object);
    readAttemptPart(members, read.header);
    readAssignment(object, members, read.header);
    readInputPart(members, read.header);
    const std::string examFault = readExam(object, read.header);
    constexpr int kMostFiles = 64;
    read.referredFiles = static_cast<std::size_t>(members.whole("level_referred_files", 0, kMostFiles));
    if (!members.fault().empty()) return members.fault();
    if (!examFault.empty()) return examFault;
    return read;
}

}  // namespace record

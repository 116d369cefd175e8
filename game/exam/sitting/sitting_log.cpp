#include "exam/sitting/sitting_log.hpp"

#include "record/store/durable_file.hpp"
#include "trust/body.hpp"

namespace exam {

namespace {

// A line an entry: its JSON, a space, the chain in hexadecimal digits. A line is text so that people can
// read the record without this program.
constexpr std::string_view kFirstLine = "stipple.sitting 1\n";
constexpr std::size_t kChainDigits = 64;
constexpr std::size_t kMostLine = 64U << 10U;
constexpr std::size_t kMostEntry = 48U << 10U;
constexpr std::size_t kMostLogBytes = std::size_t{64} << 20U;

crypto::Hash linked(const crypto::Hash& before, std::string_view json) {
    return crypto::Blake2b().add(before).add(json).finish();
}

std::string jsonOf(const Entry& entry) {
    return text::Json::object()
        .set("exam_us", entry.examUs)
        .set("monotonic_us", entry.monotonicUs)
        .set("boot", entry.bootId)
        .set("wall", entry.wall)
        .set("kind", entry.kind)
        .set("details", entry.details)
        .dump();
}

std::optional<Entry> entryOf(std::string_view json) {
    const auto parsed = text::parseJson(json, {kMostLine, 32});
    const auto* object = std::get_if<text::Json>(&parsed);
    if (object == nullptr) return std::nullopt;
    trust::Body body(json, {kMostLine, 32});
    Entry entry;
    entry.examUs = body.whole("exam_us");
    entry.monotonicUs = body.whole("monotonic_us");
    entry.bootId = body.string("boot");
    entry.wall = body.string("wall");
    entry.kind = body.string("kind");
    const text::Json* details = object->find("details");
    if (!body.ok() || details == nullptr || details->members() == nullptr) return std::nullopt;
    if (object->members()->size() != 6) return std::nullopt;
    entry.details = *details;
    return entry;
}

// The whole line at the beginning of `rest`, without its end, or nothing.
std::optional<std::string_view> lineOf(std::string_view rest) {
    const std::size_t end = rest.substr(0, kMostLine).find('\n');
    if (end == std::string_view::npos || end <= kChainDigits) return std::nullopt;
    return rest.substr(0, end);
}

}  // namespace

std::variant<SittingLog, record::FileFault> SittingLog::create(const std::string& path) {
    auto made = record::AppendFile::create(path);
    if (auto* fault = std::get_if<record::FileFault>(&made)) return std::move(*fault);
    auto& file = std::get<record::AppendFile>(made);
    auto fault = file.append(kFirstLine);
    if (!fault) fault = file.syncFolder();
    if (fault) {
        file.remove();
        return std::move(*fault);
    }
    return SittingLog(std::move(file), crypto::blake2b(kFirstLine));
}

std::optional<record::FileFault> SittingLog::append(const Entry& entry) {
    const std::string json = jsonOf(entry);
    if (json.size() > kMostEntry)
        return record::FileFault{m_file.path() + ": the entry '" + entry.kind + "' is too long"};
    const crypto::Hash head = linked(m_head, json);
    if (auto fault = m_file.append(json + " " + crypto::hex(head) + "\n")) return fault;
    m_head = head;
    return std::nullopt;
}

SittingLog::Read SittingLog::read(std::string_view bytes) {
    Read read;
    if (bytes.substr(0, kFirstLine.size()) != kFirstLine) {
        read.torn = !bytes.empty();
        return read;
    }
    read.head = crypto::blake2b(kFirstLine);
    read.validBytes = kFirstLine.size();
    while (const auto line = lineOf(bytes.substr(read.validBytes))) {
        const std::string_view json = line->substr(0, line->size() - kChainDigits - 1);
        const crypto::Hash head = linked(read.head, json);
        if (line->substr(json.size()) != " " + crypto::hex(head)) break;
        auto entry = entryOf(json);
        if (!entry) break;
        read.entries.push_back(std::move(*entry));
        read.head = head;
        read.validBytes += line->size() + 1;
    }
    read.torn = read.validBytes < bytes.size();
    return read;
}

std::variant<std::pair<SittingLog, SittingLog::Read>, record::FileFault> SittingLog::reopen(
    const std::string& path) {
    const auto bytes = store::readSmallFile(path, kMostLogBytes);
    if (std::holds_alternative<store::NoFile>(bytes)) return record::FileFault{path + ": there is no log"};
    if (const auto* bad = std::get_if<store::Unreadable>(&bytes)) return record::FileFault{bad->reason};
    const auto& text = std::get<std::string>(bytes);
    Read read = SittingLog::read(text);
    if (read.validBytes == 0)
        return record::FileFault{path + ": is no log of a sitting; it was damaged or altered"};
    if (read.torn) {
        if (auto fault = store::replaceFile(path + ".torn", text.substr(read.validBytes)))
            return record::FileFault{*fault};
    }
    auto file = record::AppendFile::reopen(path, read.validBytes);
    if (auto* fault = std::get_if<record::FileFault>(&file)) return std::move(*fault);
    SittingLog log(std::move(std::get<record::AppendFile>(file)), read.head);
    return std::pair(std::move(log), std::move(read));
}

}  // namespace exam

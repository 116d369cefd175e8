#include "record/attempt_file/journal.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "record/attempt_file/append_file.hpp"
#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/payloads.hpp"
#include "text/utf8.hpp"

namespace record {

struct Journal::State {
    AppendFile file;
    BlockWriter blocks;
    std::vector<pen::Sample> samples;  // these four: added, not yet saved
    std::vector<Event> events;
    std::vector<scoring::Dot> dots;
    std::vector<StateMark> states;
    ChainSigner signer;
    std::int64_t signedUs = 0;  // of the pen's time, when it was signed last
    std::uint64_t savedSamples = 0;
    std::size_t savedDots = 0;
    bool closed = false;
};

namespace {

constexpr std::size_t kMostLevelFileBytes = 512U << 10U;
[[maybe_unused]] constexpr std::size_t kMostEventBytes = 64U << 10U;

// Device names come from drivers, in whatever encoding; the header is UTF-8.
std::string asUtf8(std::string text) {
    while (const auto bad = text::firstBadUtf8(text)) text[*bad] = '?';
    return text;
}

void appendSignature(std::string& bytes, BlockWriter& blocks, const ChainSigner& signer) {
    const crypto::Signature signature = signer(blocks.chain());
    blocks.append(bytes, BlockType::signature,
                  {reinterpret_cast<const char*>(signature.data()), signature.size()});
}

// Preamble, header and the level with all its files, or why they cannot be written.
std::variant<std::string, std::string> firstBytes(const AttemptHeader& header, BlockWriter& blocks) {
    AttemptHeader clean = header;
    clean.deviceName = asUtf8(clean.deviceName);
    const std::string json = writeHeader(clean);
    if (const auto read = readHeader(json); const auto* wrong = std::get_if<std::string>(&read)) {
        return std::variant<std::string, std::string>(std::in_place_index<1>, *wrong);
    }
    std::string bytes = blocks.begin();
    blocks.append(bytes, BlockType::header, json);
    std::vector<level::ReferredFile> files{{"", header.levelBytes}};
    files.insert(files.end(), header.levelFiles.begin(), header.levelFiles.end());
    for (const level::ReferredFile& file : files) {
        if (file.bytes.size() > kMostLevelFileBytes || file.name.size() > 255) {
            return std::variant<std::string, std::string>(
                std::in_place_index<1>, "the level's file '" + file.name + "' is larger than 512 KiB");
        }
        blocks.append(bytes, BlockType::levelFile, writeLevelFile(file));
    }
    return std::variant<std::string, std::string>(std::in_place_index<0>, std::move(bytes));
}

// A replay needs these with the samples. They are written first: a kill between two blocks may then
// leave an event without its samples, which a replay can tell, but never samples that lack the stretch
// under which they were made.
bool isForReplay(const Event& event) { return event.kind == "stretch"; }

template <typename T, typename Take>
void appendBlocks(std::string& bytes, BlockWriter& blocks, BlockType type, const std::vector<T>& items,
                  Take take) {
    for (std::size_t first = 0; first < items.size();) blocks.append(bytes, type, take(items, first));
}

}  // namespace

std::variant<Journal, FileFault> Journal::create(const std::string& path, const AttemptHeader& header,
                                                 ChainSigner signer) {
    BlockWriter blocks;
    auto first = firstBytes(header, blocks);
    if (first.index() == 1)
        return FileFault{path + ": the attempt cannot be recorded: " + std::get<1>(first)};
    auto made = AppendFile::create(path);
    if (auto* fault = std::get_if<FileFault>(&made)) return std::move(*fault);
    auto& file = std::get<AppendFile>(made);
    if (signer) appendSignature(std::get<0>(first), blocks, signer);
    auto fault = file.append(std::get<0>(first));
    if (!fault) fault = file.syncFolder();
    if (fault) {
        file.remove();
        return std::move(*fault);
    }
    return Journal(
        std::unique_ptr<State>(new State{std::move(file), blocks, {}, {}, {}, {}, std::move(signer)}));
}

Journal::Journal(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

void Journal::add(const pen::Sample& sample) { m_state->samples.push_back(sample); }
void Journal::add(const scoring::Dot& dot) { m_state->dots.push_back(dot); }
void Journal::add(const StateMark& mark) { m_state->states.push_back(mark); }
void Journal::add(const Event& event) {
    assert(event.kind.size() <= 255 && event.json.size() <= kMostEventBytes);
    m_state->events.push_back(event);
}

std::optional<FileFault> Journal::save() {
    State& s = *m_state;
    if (s.file.fault()) return s.file.fault();
    assert(!s.closed);
    std::string bytes;
    const bool eventsFirst = std::any_of(s.events.begin(), s.events.end(), isForReplay);
    if (eventsFirst) appendBlocks(bytes, s.blocks, BlockType::events, s.events, takeEvents);
    appendBlocks(bytes, s.blocks, BlockType::samples, s.samples, takeSamples);
    if (!eventsFirst) appendBlocks(bytes, s.blocks, BlockType::events, s.events, takeEvents);
    appendBlocks(bytes, s.blocks, BlockType::dots, s.dots, takeDots);
    appendBlocks(bytes, s.blocks, BlockType::states, s.states, takeStates);
    if (bytes.empty()) return std::nullopt;
    if (s.signer && !s.samples.empty() && s.samples.back().tUs - s.signedUs >= kSignEveryUs) {
        appendSignature(bytes, s.blocks, s.signer);
        s.signedUs = s.samples.back().tUs;
    }
    if (auto fault = s.file.append(bytes)) return fault;
    s.savedSamples += s.samples.size();
    s.savedDots += s.dots.size();
    s.samples.clear();
    s.events.clear();
    s.dots.clear();
    s.states.clear();
    return std::nullopt;
}

std::optional<FileFault> Journal::close(EndState end, const std::string& reason) {
    State& s = *m_state;
    if (auto fault = save()) return fault;
    s.closed = true;
    std::string bytes;
    if (end != EndState::interrupted) {
        const Close close{end, s.savedSamples, static_cast<std::uint32_t>(s.savedDots),
                          reason.substr(0, 1000)};
        s.blocks.append(bytes, BlockType::close, writeClose(close));
    }
    if (s.signer) appendSignature(bytes, s.blocks, s.signer);
    return bytes.empty() ? std::nullopt : s.file.append(bytes);
}

std::size_t Journal::savedDots() const { return m_state->savedDots; }
std::size_t Journal::savedSamples() const { return m_state->savedSamples; }
const crypto::Hash& Journal::chain() const { return m_state->blocks.chain(); }
const std::string& Journal::path() const { return m_state->file.path(); }

}  // namespace record

// An event log must be read or refused whatever it holds, and what was read must go into the records or be
// refused there. Random bytes do not get past the chain, so an input that begins with an odd byte is taken as
// lines that get their hashes here.
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/blake2b.hpp"
#include "record/store/database.hpp"
#include "record/store/database_error.hpp"
#include "record/store/event_log.hpp"
#include "record/store/migrations.hpp"
#include "record/store/person_table.hpp"
#include "record/store/schema.hpp"

namespace {

std::string chained(std::string_view lines) {
    std::string log;
    crypto::Hash head{};
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        head = crypto::Blake2b().add(head).add(line).finish();
        log.append(crypto::hex(head)).append(" ").append(line).append("\n");
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    return log;
}

// One for all inputs: each is undone. Its file, in the folder for temporary ones, goes with the last of them.
const store::Database& records() {
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("fuzz_event_log_" + std::to_string(::getpid()) + ".db");
    static const store::Database database = [] {
        std::filesystem::remove(file);
        store::Database made(file.string(), store::kRecordsId);
        store::migrate(made, store::recordsSchema(), [] {});
        std::atexit([] { std::filesystem::remove(file); });
        return made;
    }();
    return database;
}

void enter(const store::ReadEvents& read) {
    const store::Transaction undone(records());
    try {
        for (const store::LoggedEvent& event : read.events) store::applyEvent(records(), event);
    } catch (const store::DatabaseError& refusal) {
        if (std::string_view(refusal.what()).empty()) std::abort();
        return;
    }
    const auto kept = store::eventsOf(records());
    if (kept.size() != read.events.size()) std::abort();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i].line != read.events[i].line) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const bool frame = size > 0 && (data[0] & 1U) != 0;
    const std::string log = frame ? chained(input.substr(1)) : std::string(input);
    const auto read = store::readEvents(log);
    if (const auto* fault = std::get_if<std::string>(&read)) {
        if (fault->empty()) std::abort();  // a refusal says why
    } else {
        enter(std::get<store::ReadEvents>(read));
    }
    return 0;
}

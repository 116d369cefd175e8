#include "app/records_desk.hpp"

#include <fstream>
#include <iostream>
#include <memory>

#include "app/build_info.hpp"
#include "app/speech.hpp"
#include "practice/judge.hpp"
#include "practice/replay.hpp"
#include "record/store/log_file.hpp"

namespace app {

store::RecordsOptions recordsOptions() {
    store::RecordsOptions options;
    options.now = store::wallClockNow;
    options.tell = remark;
    return options;
}

std::variant<store::Records, std::string> openRecords(const Desk& desk) {
    if (auto fault = store::makePlaces(desk.places)) return *fault;
    return store::Records::open(desk.places, recordsOptions());
}

store::Judge makeJudge(ReferenceOf referenceOf) {
    using Reference = std::variant<scoring::Ensemble, std::string>;
    auto prepared = std::make_shared<std::map<std::string, Reference>>();
    return [referenceOf = std::move(referenceOf),
            prepared](const record::Attempt& attempt) -> std::optional<practice::ScoredFile> {
        const auto level = practice::levelOf(attempt);
        const auto* carried = std::get_if<level::Level>(&level);
        if (carried == nullptr) return std::nullopt;
        auto found = prepared->find(carried->hash);
        if (found == prepared->end()) found = prepared->emplace(carried->hash, referenceOf(*carried)).first;
        const auto* reference = std::get_if<scoring::Ensemble>(&found->second);
        if (reference == nullptr) return std::nullopt;
        return practice::judge(*carried, attempt, *reference, buildText());
    };
}

void enterAttempt(const Desk& desk, const std::string& path, const record::Attempt& attempt,
                  const practice::ScoredFile& scored) {
    auto opened = openRecords(desk);
    const auto* unopened = std::get_if<std::string>(&opened);
    auto fault = unopened != nullptr ? std::optional(*unopened)
                                     : std::get<store::Records>(opened).enter(path, attempt, &scored);
    if (fault) remark(*fault + "; the attempt is kept, and entered in the records later");
}

std::optional<std::string> readPassphrase(const std::string& file, std::string& passphrase) {
    std::ifstream opened;
    if (file != "-") {
        opened.open(file, std::ios::binary);
        if (!opened)
            return "cannot read the passphrase from " + file + "; give a file with it in its first line";
    }
    std::istream& in = file == "-" ? std::cin : opened;
    std::getline(in, passphrase);
    if (!passphrase.empty() && passphrase.back() == '\r') passphrase.pop_back();
    if (passphrase.empty())
        return (file == "-" ? "standard input" : file) + ": holds no passphrase in its first line";
    return std::nullopt;
}

std::variant<store::Actor, std::string> actorOf(const store::People& people, const By& by) {
    std::optional<std::string> passphrase;
    if (!by.passphraseFile.empty()) {
        if (auto fault = readPassphrase(by.passphraseFile, passphrase.emplace())) return *fault;
    }
    auto actor = people.actor(by.person, passphrase);
    if (passphrase) crypto::wipe(*passphrase);
    return actor;
}

}  // namespace app

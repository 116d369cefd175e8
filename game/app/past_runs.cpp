#include "app/past_runs.hpp"

#include <algorithm>
#include <chrono>
#include <variant>

#include "app/records_desk.hpp"
#include "record/store/ids.hpp"

namespace app {

namespace {

constexpr std::int64_t kMostRuns = 100;
constexpr std::int64_t kMostHere = 10;
constexpr std::chrono::milliseconds kLongestWait{1000};

using Say = std::function<void(const std::string&)>;

std::optional<store::Records> open(const Desk& desk, const Say& say) {
    auto options = recordsOptions();
    options.tell = say;
    options.longestWait = kLongestWait;
    auto opened = store::Records::open(desk.places, std::move(options));
    if (const auto* fault = std::get_if<std::string>(&opened)) {
        say(*fault);
        return std::nullopt;
    }
    return std::get<store::Records>(std::move(opened));
}

bool isPractice(const store::AttemptRow& row) { return row.kind == "practice" && row.state == "finished"; }

store::AttemptFilter filterOf(const std::string& person, const std::optional<std::string>& levelId,
                              std::int64_t most) {
    return {person.empty() ? std::string(store::kGuest) : person, levelId, most};
}

// Those of `more` that are not among the rows; they are older than all of these.
void addOlder(std::vector<store::AttemptRow>& rows, const std::vector<store::AttemptRow>& more) {
    for (const store::AttemptRow& row : more) {
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const store::AttemptRow& one) {
            return one.attemptId == row.attemptId;
        });
        if (!known) rows.push_back(row);
    }
}

std::optional<double> pointsOf(const text::Json& score, const char* criterion) {
    const text::Json* criteria = score.find("criteria");
    const text::Json* found = criteria != nullptr ? criteria->find(criterion) : nullptr;
    const text::Json* points = found != nullptr ? found->find("points_milli") : nullptr;
    if (points == nullptr || points->whole() == nullptr) return std::nullopt;
    return static_cast<double>(*points->whole()) / 1000.0;
}

}  // namespace

std::vector<review::PastRun> runsSoFar(const Desk& desk, const std::string& person,
                                       const std::string& levelId, const Say& say) {
    std::vector<review::PastRun> runs;
    try {
        const auto records = open(desk, say);
        if (!records) return {};
        std::vector<store::AttemptRow> rows = records->attempts(filterOf(person, std::nullopt, kMostRuns));
        addOlder(rows, records->attempts(filterOf(person, levelId, kMostHere)));
        for (const store::AttemptRow& row : rows) {
            if (!isPractice(row) || !row.scored) continue;
            const text::Json score = records->score(row.attemptId);
            runs.push_back({row.levelId, row.passed, pointsOf(score, "spacing"), pointsOf(score, "depth"),
                            pointsOf(score, "hairline")});
        }
    } catch (const store::DatabaseError& error) {
        say(error.what());
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

std::vector<ui::Services::KeptRun> runsKept(const Desk& desk, const std::string& person,
                                            const std::optional<std::string>& levelId, std::size_t most,
                                            const Say& say) {
    std::vector<ui::Services::KeptRun> runs;
    try {
        const auto records = open(desk, say);
        if (!records) return {};
        for (const store::AttemptRow& row :
             records->attempts(filterOf(person, levelId, levelId ? -1 : kMostRuns))) {
            if (runs.size() == most) break;
            if (isPractice(row)) runs.push_back({desk.places.attempts + "/" + row.file, row.levelId});
        }
    } catch (const store::DatabaseError& error) {
        say(error.what());
    }
    return runs;
}

}  // namespace app

// A home of its own with the records of a test in it.
#pragma once

#include <string>
#include <vector>

#include "record/store/attempt_shelf.hpp"
#include "record/store/identity.hpp"
#include "record/store/people.hpp"
#include "record/store/settle.hpp"
#include "store/stored_attempts.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace store::testing {

class RecordsDesk {
public:
    explicit RecordsDesk(const char* vfs = nullptr) : m_vfs(vfs) {
        const auto found = findPlaces([this](const std::string& name) -> std::optional<std::string> {
            if (name == "STIPPLE_HOME") return m_folder.path().string();
            return std::nullopt;
        });
        places = std::get<Places>(found);
        REQUIRE_FALSE(makePlaces(places));
    }
    // What the records said since the desk was made.
    std::vector<std::string> told;
    Places places;

    [[nodiscard]] RecordsOptions options() {
        return {[] { return std::string("2026-06-01T10:00:00.000Z"); },
                [this](const std::string& line) { told.push_back(line); }, std::chrono::milliseconds(100),
                m_vfs, true};
    }
    [[nodiscard]] Records open() {
        auto opened = Records::open(places, options());
        if (const auto* fault = std::get_if<std::string>(&opened)) FAIL(*fault);
        return std::get<Records>(std::move(opened));
    }
    [[nodiscard]] std::string faultOf() {
        const auto opened = Records::open(places, options());
        const auto* fault = std::get_if<std::string>(&opened);
        return fault != nullptr ? *fault : "";
    }
    record::Attempt write(int number, record::EndState end = record::EndState::finished,
                          const std::optional<std::string>& person = {},
                          record::Kind kind = record::Kind::practice) const {
        return writeAttempt(places.attempts, number, end, person, kind);
    }
    [[nodiscard]] std::string pathOf(int number) const {
        return places.attempts + "/" + std::to_string(number) + ".attempt";
    }
    // Written, scored and entered.
    void practise(Records& records, int number, const std::optional<std::string>& person = {},
                  record::Kind kind = record::Kind::practice) const {
        const auto attempt = write(number, record::EndState::finished, person, kind);
        const auto scored = scoreOf(attempt);
        REQUIRE_FALSE(records.enter(pathOf(number), attempt, &scored));
    }

private:
    test_support::TempFolder m_folder{test_support::TempFolder::InMemory{}};
    const char* m_vfs;
};

inline const Judge kJudge = [](const record::Attempt& attempt) { return std::optional(scoreOf(attempt)); };

// Every row of every table, as text.
inline std::string contentOf(const Database& database) {
    std::string content;
    Statement tables(database,
                     "SELECT name, (SELECT group_concat(quote_each, '||''|''||') FROM (SELECT"
                     " 'quote(' || c.name || ')' AS quote_each FROM pragma_table_info(t.name) c))"
                     " FROM sqlite_schema t WHERE type='table' AND name<>'sqlite_sequence' ORDER BY name");
    tables.bind();
    while (tables.step()) {
        const std::string name = tables.text(0);
        Statement rows(database, "SELECT " + tables.text(1) + " AS row FROM " + name + " ORDER BY row");
        rows.bind();
        content += name + ":\n";
        while (rows.step()) content += "  " + rows.text(0) + "\n";
    }
    return content;
}

inline Person personOf(const std::variant<Person, std::string>& added) {
    if (const auto* fault = std::get_if<std::string>(&added)) FAIL(*fault);
    return std::get<Person>(added);
}

// That somebody was added, by whoever has the system account.
inline Event added(const std::string& person) {
    Event event;
    event.actor = kGuest;
    event.action = "person_added";
    event.subject = person;
    return event;
}

inline constexpr crypto::PassphraseCost kCheap{1, 8};

}  // namespace store::testing

// A day of a real academy, no specimen: its keys at what they cost, a paper that takes nothing but a pen, an
// office and a seat on one PC. What an examiner does by commands is done by commands.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "pen_tablet/exam_seat.hpp"
#include "text/json.hpp"

namespace pen_tablet {

class AcademyDay : public ExamSeat {
public:
    struct Sitting {
        std::string candidate;  // as people are called here
        std::string number;     // "C-001"
        std::string extraTime;  // percent, or empty
        bool rehearsal = false;
    };
    struct Done {
        std::string folder;  // of the sitting
        std::string receipt;
        std::string sealed;  // path of what was handed in
    };

    // Keys, people, paper, and the morning's look at the station, which is written down.
    explicit AcademyDay(Driver driver);

    // Opens the sitting's window and waits for its first page.
    void sit(const Sitting& sitting);
    // Of the sitting that was opened last.
    [[nodiscard]] const std::string& folder() const { return m_folder; }
    // After its close: what the program said.
    [[nodiscard]] Done done() const;
    // The account's path of a file by that name.
    [[nodiscard]] std::string at(const std::string& name) const {
        return station().account().folder() / name;
    }
    [[nodiscard]] std::string keys() const { return station().account().home() + "/data/exam/keys"; }
    // What a command prints with --json.
    [[nodiscard]] text::Json told(std::vector<std::string> command) const;
    // An examiner's or a certifier's label and passphrase as options.
    [[nodiscard]] static std::vector<std::string> as(const std::string& option, const std::string& label);

    static constexpr const char* kExaminer = "an examiners passphrase";

private:
    void makeAcademy() const;
    void makeKey(const std::string& role, const std::string& holder, const std::string& label) const;
    void makePaper() const;
    [[nodiscard]] std::set<std::string> folders() const;  // of all sittings

    std::string m_folder;
};

// `first` with `more` behind it.
[[nodiscard]] std::vector<std::string> joined(std::vector<std::string> first,
                                              const std::vector<std::string>& more);
[[nodiscard]] text::Json parsed(const std::string& bytes);
// A failed test where the object has no such member.
[[nodiscard]] const text::Json& member(const text::Json& object, const std::string& key);

}  // namespace pen_tablet

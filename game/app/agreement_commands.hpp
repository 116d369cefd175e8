// The commands about agreement: the panel, its line, pairs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace CLI {
class App;
}

namespace app {

struct AgreementOptions {
    std::string which;     // an assignment: a title, an id or its first six digits
    std::string theClass;  // or a class
    bool pairsOnly = false;
    double line = 0.0;
    std::string reason;
    By by;
    bool json = false;
};
[[nodiscard]] int showAgreement(const CommandLine& line, const AgreementOptions& options);
[[nodiscard]] int setAdvisoryLine(const CommandLine& line, const AgreementOptions& options);

struct PairsOptions {
    std::string which;                // an assignment
    std::string level;                // of it; empty: its only one
    std::vector<std::string> judges;  // names, ids or first digits
    std::optional<std::uint64_t> seed;
    std::size_t aPiece = 10;
    std::size_t pair = 0;  // from 1; 0: none is judged
    std::string choice;    // "left" or "right"
    bool undo = false;
    By by;
    bool json = false;
};
[[nodiscard]] int planPairs(const CommandLine& line, const PairsOptions& options);
[[nodiscard]] int judgePair(const CommandLine& line, const PairsOptions& options);
[[nodiscard]] int showPairs(const CommandLine& line, const PairsOptions& options);

// What the parser fills; must live as long as it parses.
struct AgreementGrammar {
    AgreementOptions agreement;
    PairsOptions pairs;
};
// Adds agreement to the program. A command that is parsed leaves its exit code in `exitCode`.
void addAgreementCommands(CLI::App& root, const CommandLine& line, AgreementGrammar& grammar, int& exitCode);

}  // namespace app

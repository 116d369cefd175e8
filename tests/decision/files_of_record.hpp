// One genuine file of every kind, of the test academy's day.
#pragma once

#include <string>
#include <vector>

#include "decision/evidence_maker.hpp"

namespace exam_day {

struct Genuine {
    std::string name;  // "sealed submission"
    std::string file;  // as it lies among the fixtures
    std::string bytes;
};
[[nodiscard]] std::vector<Genuine> genuineFiles(const Day& day);

}  // namespace exam_day

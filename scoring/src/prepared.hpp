// What a score needs beside the dots: worked out once, shared by the batch and the live score.
#pragma once

#include <optional>
#include <utility>

#include <scoring/score.hpp>

#include "ground.hpp"
#include "metrics/front_reader.hpp"

namespace scoring {

struct Scorer::Prepared {
    Prepared(const Scenario& scenario, Ensemble reference)
        : ground(scenario),
          ensemble(std::move(reference)),
          fronts(scenario.criteria.hairline ? frontReader(ground) : std::nullopt) {}
    Ground ground;
    Ensemble ensemble;
    std::optional<FrontReader> fronts;
};

}  // namespace scoring

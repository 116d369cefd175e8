// What a score needs beside the dots: worked out once, shared by the batch and the live score.
#pragma once

#include <optional>
#include <utility>

#include <scoring/score.hpp>

#include "ground.hpp"
#include "metrics/hairline.hpp"

namespace scoring {

struct Scorer::Prepared {
    Prepared(const Scenario& scenario, Ensemble reference)
        : ground(scenario),
          ensemble(std::move(reference)),
          teeth(scenario.criteria.hairline ? sawToothDetector(ground) : std::nullopt) {}
    Ground ground;
    Ensemble ensemble;
    std::optional<SawToothDetector> teeth;
};

}  // namespace scoring

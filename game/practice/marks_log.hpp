// Keeps the state marks of work that is done again; samples and dots are kept elsewhere.
#pragma once

#include <vector>

#include "practice/attempt_runner.hpp"

namespace practice {

class MarksLog : public AttemptLog {
public:
    explicit MarksLog(std::vector<record::StateMark>& marks) : m_marks(marks) {}
    void add(const pen::Sample&) override {}
    void add(const scoring::Dot&) override {}
    void add(const record::Event&) override {}
    void add(const record::StateMark& mark) override { m_marks.push_back(mark); }

private:
    std::vector<record::StateMark>& m_marks;
};

}  // namespace practice

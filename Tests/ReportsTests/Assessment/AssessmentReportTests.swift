import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct AssessmentReportTests {
  @Test func `a report shows groups, values, what is missing and what does not count`() throws {
    let text = AssessmentReport([try SampleAssessments.mixed()], language: .en).text()
    #expect(
      text == """
        CSI-2011-000001 Kazakhstan

                                                                          Score  Counted
        Practice of Values                                                 26.3    2 / 3
          1.1                                                              26.3    2 / 2
            1.1.1 Publicly available policy for labour standards          30.65
            1.1.2 Corruption                                                 78
                Counted as 22: lower is better, from 0 to 100.
          1.2                                                           no data    0 / 1
            1.2.1                                                       no data
                No data: the survey was not held

        2                                                                   0.0    1 / 2
            2.1                                                             0.0
            2.2                                                               4

        Counted: 3 of 5 indicators, data of 2007–2009.
        ! 2.2 is not counted: lower is better, and it has no range ('min' and 'max').
        ! “Practice of Values” is a mean of values in different units: %, points.
        A dimension is the mean of its sub-dimensions, a sub-dimension that of its
          indicators; only what is shown is rounded.
        """)
  }

  @Test func `in full it says unit, year, source and base`() throws {
    let text = AssessmentReport([try SampleAssessments.mixed()], places: 2, isFull: true, language: .ru).text()
    #expect(text.contains("        %; 2009; источник: Survey of organisations; база: n = 154\n"))
    #expect(text.contains("  26.33   2 / 3\n"))
    #expect(text.contains("Нет данных: the survey was not held"))
  }

  @Test func `two assessments stand side by side, matched by their ids`() throws {
    let old = try SampleAssessments.subject(["40", "50.25", nil], titles: ["a": "Engagement"])
    let new = try SampleAssessments.subject(["41", nil, "7", "8"], number: "CSI-2014-000001", titles: ["a": "Renamed"])
    let text = AssessmentReport([old, new], language: .en).text(width: 60)
    #expect(
      text == """
        [1] CSI-2011-000001 Kazakhstan
        [2] CSI-2014-000001 Kazakhstan

                                      [1]  Counted      [2]  Counted
        Engagement                   40.0    1 / 1     41.0    1 / 1
            a1 Measured thing          40                41

        b                            50.3    1 / 1  no data    0 / 1
            b1 Measured thing       50.25           no data

        c                         no data    0 / 1      7.0    1 / 1
            c1 Measured thing     no data                 7

        d                               –               8.0    1 / 1
            d1 Measured thing           –                 8

        [1] Counted: 2 of 3 indicators, data of 2008.
        [2] Counted: 3 of 4 indicators, data of 2008.
        A dimension is the mean of its sub-dimensions, a
          sub-dimension that of its indicators; only what is shown
          is rounded.
        """)
  }

  @Test(arguments: Language.allCases)
  func `every line fits, in every language`(language: Language) throws {
    let mixed = try SampleAssessments.mixed()
    for subjects in [[mixed], [mixed, try SampleAssessments.subject(["1", nil])]] {
      for width in [60, 80, 120] {
        let text = AssessmentReport(subjects, isFull: true, language: language).text(width: width)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width && !line.hasSuffix(" "), "\(line)")
        }
      }
    }
  }

  @Test func `texts from people cannot steer a terminal`() throws {
    let subject = try SampleAssessments.subject(["1"], titles: ["a": "x\u{1B}[31m\ny"])
    #expect(AssessmentReport([subject], language: .en).text().contains("x␛[31m y"))
  }

  @Test func `indicators without groups are all of one`() throws {
    let assessment = try Assessment([["code": "a", "value": "1"], ["code": "b", "value": "2"]])
    let subject = AssessmentSubject(number: "N", title: "T", assessment)
    #expect(AssessmentReport([subject], language: .kk).text().contains("Барлық индикаторлар"))
    #expect(AssessmentReport([subject], language: .en).text().contains("All indicators"))
    let partly = try Assessment([["code": "a", "value": "1"], ["code": "b", "dimension": "d", "value": "2"]])
    let other = AssessmentSubject(number: "N", title: "T", partly)
    #expect(AssessmentReport([other], language: .en).text().contains("Other indicators"))
  }
}

import CaseWork
import Testing

@Suite struct MixedScriptTests {
  @Test(arguments: [
    ("Шeлек", ["Шeлек"], "Шелек"), ("Aлматы қаласы", ["Aлматы"], "Алматы қаласы"), ("Акимат", [], "Акимат"),
    ("IT-школа", [], "IT-школа"), ("School 12", [], "School 12"), ("Хealth", ["Хealth"], "Xealth"), ("", [], ""),
    ("Қаpағанды и Tаразa", ["Қаpағанды", "Tаразa"], "Қарағанды и Тараза"),
  ])
  func `a word of two scripts is found and repaired`(text: String, words: [String], repaired: String) {
    #expect(MixedScript.words(in: text).map(\.text) == words)
    #expect(MixedScript.repaired(text) == repaired)
  }
}

//! Conditions: CEL expressions over answers, checked for their types when they are read.
//!
//! The language is [CEL](https://cel.dev), parsed and run by the `cel` crate. What the crate does not do is done here: a
//! condition may name only known questions, compare only like with like, and name only choices that exist.
//! An unanswered question has no value; what rests on it is *unknown*.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, LazyLock};

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators};
use cel::{Context, Env, Program};

use crate::case::{Answers, Value};

/// What an expression is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// True or false.
    Truth,
    /// A whole number.
    Number,
    /// Text; one of these when the list is not empty.
    Text(Vec<String>),
    /// A list of texts; of these when the list is not empty.
    List(Vec<String>),
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Truth => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
        })
    }
}

/// The names a condition may use, and what each is worth.
pub type Names = BTreeMap<String, Type>;

/// A parsed and checked expression.
#[derive(Clone)]
pub struct Condition {
    source: String,
    program: Arc<Program>,
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Condition").field(&self.source).finish()
    }
}

/// Answers, ready to be asked for by conditions.
pub struct Known(Context<'static, 'static>);

static STANDARD: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

impl Known {
    /// Makes `answers` known; what was skipped stays unknown.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let mut known = Self(Context::with_env(Arc::clone(&STANDARD)));
        for (question, value) in answers {
            known.add(question, value);
        }
        known
    }

    /// Makes one more answer known.
    pub fn add(&mut self, question: &str, value: &Value) {
        let value: cel::Value = match value {
            Value::Choice(text) | Value::Text(text) | Value::Country(text) => text.as_str().into(),
            Value::Several(ids) => {
                cel::Value::List(Arc::new(ids.iter().map(|id| id.as_str().into()).collect::<Vec<cel::Value>>()))
            }
            Value::YesNo(yes) => cel::Value::Bool(*yes),
            Value::Date(day) => day.to_string().into(),
            Value::Number(number) | Value::Money(number, _) => cel::Value::Int(*number),
            Value::Skipped => return,
        };
        self.0.add_variable_from_value(question, value);
    }
}

impl Condition {
    /// Reads `source`, which may use `names` and must be worth `wanted`.
    ///
    /// # Errors
    /// What is wrong with it, in words for the person who edits the content.
    pub fn parse(source: &str, names: &Names, wanted: &Type) -> Result<Self, String> {
        let program = Program::compile(source).map_err(|error| {
            let text = error.to_string();
            format!("`{source}` is no condition: {}", text.lines().next().unwrap_or_default())
        })?;
        let found = type_of(program.expression(), names).map_err(|what| format!("in `{source}`, {what}"))?;
        if std::mem::discriminant(&found) != std::mem::discriminant(wanted) {
            return Err(format!("`{source}` is {found}, but {wanted} is needed here"));
        }
        Ok(Self { source: source.to_owned(), program: Arc::new(program) })
    }

    /// Whether it holds; `None` when that rests on a question without an answer.
    #[must_use]
    pub fn holds(&self, known: &Known) -> Option<bool> {
        match self.program.execute(&known.0) {
            Ok(cel::Value::Bool(holds)) => Some(holds),
            Ok(_) | Err(_) => None,
        }
    }

    /// The number it is worth; `None` when that rests on a question without an answer.
    #[must_use]
    pub fn number(&self, known: &Known) -> Option<i64> {
        match self.program.execute(&known.0) {
            Ok(cel::Value::Int(number)) => Some(number),
            Ok(_) | Err(_) => None,
        }
    }

    /// The questions it names.
    #[must_use]
    pub fn questions(&self) -> BTreeSet<String> {
        self.program.references().variables().into_iter().map(str::to_owned).collect()
    }

    /// The numbers and texts it names.
    #[must_use]
    pub fn literals(&self) -> (Vec<i64>, Vec<String>) {
        let mut found = (Vec::new(), Vec::new());
        literals(self.program.expression(), &mut found);
        found
    }

    /// As it is written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }
}

fn literals(expression: &IdedExpr, found: &mut (Vec<i64>, Vec<String>)) {
    match &expression.expr {
        Expr::Literal(LiteralValue::Int(number)) => found.0.push(*number.inner()),
        Expr::Literal(LiteralValue::String(text)) => found.1.push(text.inner().to_owned()),
        Expr::List(list) => list.elements.iter().for_each(|element| literals(element, found)),
        Expr::Call(call) => call.args.iter().for_each(|argument| literals(argument, found)),
        Expr::Literal(_)
        | Expr::Ident(_)
        | Expr::Unspecified
        | Expr::Comprehension(_)
        | Expr::Map(_)
        | Expr::Select(_)
        | Expr::Struct(_) => {}
    }
}

fn type_of(expression: &IdedExpr, names: &Names) -> Result<Type, String> {
    match &expression.expr {
        Expr::Ident(name) => names.get(name).cloned().ok_or_else(|| format!("there is no question `{name}` above")),
        Expr::Literal(literal) => match literal {
            LiteralValue::Boolean(_) => Ok(Type::Truth),
            LiteralValue::Int(_) => Ok(Type::Number),
            LiteralValue::String(text) => Ok(Type::Text(vec![text.inner().to_owned()])),
            LiteralValue::Bytes(_) | LiteralValue::Double(_) | LiteralValue::Null | LiteralValue::UInt(_) => {
                Err("only true, false, whole numbers and texts are known".to_owned())
            }
        },
        Expr::List(list) => {
            let mut texts = Vec::new();
            for element in &list.elements {
                match type_of(element, names)? {
                    Type::Text(known) => texts.extend(known),
                    Type::Truth | Type::Number | Type::List(_) => return Err("a list holds texts".to_owned()),
                }
            }
            Ok(Type::List(texts))
        }
        Expr::Call(call) => type_of_call(call, names),
        Expr::Unspecified | Expr::Comprehension(_) | Expr::Map(_) | Expr::Select(_) | Expr::Struct(_) => {
            Err("only questions, lists, comparisons, &&, ||, !, in, size() and + - * are known".to_owned())
        }
    }
}

fn type_of_call(call: &CallExpr, names: &Names) -> Result<Type, String> {
    let types = call.args.iter().map(|argument| type_of(argument, names)).collect::<Result<Vec<_>, _>>()?;
    match (call.func_name.as_str(), types.as_slice()) {
        (operators::LOGICAL_AND | operators::LOGICAL_OR, [Type::Truth, Type::Truth])
        | (operators::LOGICAL_NOT, [Type::Truth]) => Ok(Type::Truth),
        (operators::EQUALS | operators::NOT_EQUALS, [left, right]) => alike(left, right).map(|()| Type::Truth),
        (
            operators::LESS | operators::LESS_EQUALS | operators::GREATER | operators::GREATER_EQUALS,
            [Type::Number, Type::Number] | [Type::Text(_), Type::Text(_)],
        ) => Ok(Type::Truth),
        (operators::IN, [Type::Text(one), Type::List(many)]) => {
            alike(&Type::Text(one.clone()), &Type::Text(many.clone())).map(|()| Type::Truth)
        }
        (operators::ADD | operators::SUBSTRACT | operators::MULTIPLY, [Type::Number, Type::Number])
        | (operators::NEGATE, [Type::Number])
        | ("size", [Type::List(_)]) => Ok(Type::Number),
        (operators::CONDITIONAL, [Type::Truth, yes, no]) => alike(yes, no).map(|()| yes.clone()),
        (name, _) => {
            let kinds: Vec<String> = types.iter().map(Type::to_string).collect();
            Err(format!("`{}` cannot be used with {}", name.trim_matches('_').trim_matches('@'), kinds.join(" and ")))
        }
    }
}

/// Two values can be equal: they are of one type and, where one has only certain texts, share at least one.
fn alike(left: &Type, right: &Type) -> Result<(), String> {
    match (left, right) {
        (Type::Text(one), Type::Text(other)) | (Type::List(one), Type::List(other)) => {
            if one.is_empty() || other.is_empty() || one.iter().any(|text| other.contains(text)) {
                Ok(())
            } else {
                Err(format!("{} is never {}", one.join(", "), other.join(", ")))
            }
        }
        (Type::Truth, Type::Truth) | (Type::Number, Type::Number) => Ok(()),
        (_, _) => Err(format!("{left} is compared with {right}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        Names::from([
            ("vehicle".to_owned(), Type::Text(ids(&["company", "branch"]))),
            ("products".to_owned(), Type::List(ids(&["device", "drug"]))),
            ("staff".to_owned(), Type::Number),
            ("office".to_owned(), Type::Truth),
            ("start".to_owned(), Type::Text(Vec::new())),
        ])
    }

    #[track_caller]
    fn wrong(source: &str, expected: &str) {
        let error = Condition::parse(source, &names(), &Type::Truth).expect_err(source);
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn mistakes_are_found_when_reading() {
        wrong("vehicel == \"company\"", "no question `vehicel`");
        wrong("vehicle == \"compny\"", "company, branch is never compny");
        wrong("\"drugs\" in products", "drugs is never device, drug");
        wrong("staff == \"two\"", "a number is compared with text");
        wrong("staff", "is a number, but true or false is needed");
        wrong("staff > 1 &&", "is no condition");
        wrong("staff && office", "`&&` cannot be used with a number and true or false");
        wrong("vehicle.size", "only questions");
    }

    #[track_caller]
    fn check(source: &str, answers: &[(&str, Value)], expected: Option<bool>) {
        let condition = Condition::parse(source, &names(), &Type::Truth).expect(source);
        let answers: Answers = answers.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
        assert_eq!(condition.holds(&Known::of(&answers)), expected, "{source}");
    }

    #[test]
    fn an_unanswered_question_makes_it_unknown_unless_the_rest_decides() {
        let company = ("vehicle", Value::Choice("company".to_owned()));
        let both = ("products", Value::Several(vec!["device".to_owned(), "drug".to_owned()]));
        check("vehicle == \"company\"", std::slice::from_ref(&company), Some(true));
        check(
            "vehicle in [\"company\", \"branch\"] && staff > 0",
            &[company.clone(), ("staff", Value::Number(0))],
            Some(false),
        );
        check("\"device\" in products && size(products) == 2", &[both], Some(true));
        check("start < \"2026-12-01\"", &[("start", Value::Date("2026-11-25".parse().expect("a day")))], Some(true));
        check("staff > 0", &[], None);
        check("!(staff > 0)", &[], None);
        check("!office", &[("office", Value::Skipped)], None);
        check("vehicle == \"company\" || staff > 0", std::slice::from_ref(&company), Some(true));
        check("staff > 0 || vehicle == \"company\"", std::slice::from_ref(&company), Some(true));
        check("staff > 0 && vehicle == \"branch\"", &[company], Some(false));
    }
}

// Parameters and fields of forms that are a date or a time are picked rather than typed. Swagger UI
// looks for a component by type and format before it takes the one for any text; those that are one
// of a list it shows as a list by itself.
window.KhataPickers = ({ React }) => {
  const two = (number) => String(number).padStart(2, "0");

  // What the picker shows: the time on the clock of whoever sits in front of it.
  const onClock = (sent) => {
    const at = new Date(sent);
    return Number.isNaN(at.getTime())
      ? ""
      : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` +
          `T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  };

  const picker = (type, shown, sent, title) => (props) =>
    React.createElement("input", {
      type,
      title,
      step: type === "date" ? undefined : 1,
      className: props.errors?.size ? "invalid" : "",
      disabled: props.disabled,
      value: props.value ? shown(String(props.value)) : "",
      onChange: (event) =>
        props.onChange(event.target.value ? sent(event.target.value) : "", props.keyName),
    });

  return {
    components: {
      JsonSchema_string_date: picker("date", (sent) => sent, (picked) => picked, "A date"),
      "JsonSchema_string_date-time": picker(
        "datetime-local",
        onClock,
        (picked) => new Date(picked).toISOString(),
        "A time on your clock; it is sent in UTC",
      ),
    },
  };
};
